// SPDX-License-Identifier: BSD-3-Clause

using System.Text.RegularExpressions;
using WhatsUrp.Simulator.Tests.Harness;

namespace WhatsUrp.Simulator.Tests.Phone;

public sealed partial class PhonePageTests : IAsyncLifetime
{
    private Bench _bench = null!;

    public async Task InitializeAsync() => _bench = await Bench.StartAsync();

    public async Task DisposeAsync() => await _bench.DisposeAsync();

    [Theory]
    [InlineData("/", "text/html; charset=utf-8")]
    [InlineData("/phone.css", "text/css; charset=utf-8")]
    [InlineData("/phone.js", "text/javascript; charset=utf-8")]
    [InlineData("/bubble.js", "text/javascript; charset=utf-8")]
    [InlineData("/server.js", "text/javascript; charset=utf-8")]
    public async Task File_is_served_with_its_type_under_a_strict_policy(string path, string type)
    {
        using var response = await _bench.Client.Http.GetAsync(new Uri(path, UriKind.Relative));

        Assert.Equal(200, (int)response.StatusCode);
        Assert.Equal(type, response.Content.Headers.ContentType!.ToString());
        var policy = response.Headers.GetValues("Content-Security-Policy").Single();
        Assert.Contains("default-src 'none'; script-src 'self'; style-src 'self'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", response.Headers.GetValues("X-Content-Type-Options").Single());
    }

    [Fact]
    public async Task Page_names_only_what_is_served()
    {
        var page = (await _bench.Client.GetAsync("/")).Text;

        var files = Sources().Matches(page).Select(match => match.Groups[1].Value).Where(file => !file.StartsWith("data:", StringComparison.Ordinal)).ToList();
        Assert.Equal(["/phone.css", "/phone.js"], files.Order(StringComparer.Ordinal));
        Assert.DoesNotContain("style=", page, StringComparison.Ordinal);
        Assert.DoesNotMatch(Handlers(), page);
    }

    [Theory]
    [InlineData("/phone.js")]
    [InlineData("/bubble.js")]
    [InlineData("/server.js")]
    public async Task Scripts_never_read_html(string path)
    {
        var script = (await _bench.Client.GetAsync(path)).Text;

        Assert.DoesNotMatch("innerHTML|outerHTML|insertAdjacentHTML|document\\.write|eval\\(|new Function", script);
        Assert.DoesNotMatch("https?://(?!\\[)[a-z]", script);
    }

    [Theory]
    [InlineData("phones")]
    [InlineData("phone")]
    [InlineData("conversation")]
    [InlineData("composer")]
    [InlineData("text")]
    [InlineData("send")]
    [InlineData("file")]
    [InlineData("voice")]
    [InlineData("position")]
    [InlineData("add-citizen")]
    [InlineData("citizen-form")]
    public async Task Page_has_the_roles_that_browser_tests_look_for(string role) =>
        Assert.Contains($"data-role=\"{role}\"", (await _bench.Client.GetAsync("/")).Text, StringComparison.Ordinal);

    [GeneratedRegex("(?:href|src)=\"([^\"]+)\"")]
    private static partial Regex Sources();

    [GeneratedRegex("\\son[a-z]+=")]
    private static partial Regex Handlers();
}
