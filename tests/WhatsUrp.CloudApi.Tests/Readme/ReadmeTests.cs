// SPDX-License-Identifier: BSD-3-Clause

using System.Text.RegularExpressions;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using WhatsUrp.CloudApi.Configuration;
using WhatsUrp.CloudApi.Messages;
using WhatsUrp.CloudApi.Tests.Bench;
using WhatsUrp.CloudApi.Webhooks;
using WhatsUrp.TestKit.Files;

namespace WhatsUrp.CloudApi.Tests.Readme;

public sealed partial class ReadmeTests
{
    private static readonly string Readme = File.ReadAllText(ProjectRoot.PathOf("src/WhatsUrp.CloudApi/README.md"));

    [Fact]
    public void Every_csharp_snippet_of_the_readme_compiles()
    {
        var source = Plain(File.ReadAllText(ProjectRoot.PathOf("tests/WhatsUrp.CloudApi.Tests/Readme/ReadmeExamples.cs")));
        var snippets = Snippet().Matches(Readme).Where(match => match.Groups[1].Value == "csharp").Select(match => Plain(match.Groups[2].Value)).ToArray();

        Assert.Equal(6, snippets.Length);
        Assert.All(snippets, snippet => Assert.Contains(snippet, source, StringComparison.Ordinal));
    }

    [Fact]
    public void The_readme_configuration_starts()
    {
        var json = Snippet().Matches(Readme).First(match => match.Groups[1].Value == "json").Groups[2].Value.Replace("…", "secret", StringComparison.Ordinal);
        using var stream = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(json));
        var services = new ServiceCollection();
        ReadmeExamples.Register(services, new ConfigurationBuilder().AddJsonStream(stream).Build());
        using var provider = services.BuildServiceProvider();

        Assert.Equal("106540352242922", provider.GetRequiredService<CloudApiAccounts>().Find(CloudBench.SanRomano)!.PhoneNumberId);
    }

    [Fact]
    public async Task The_examples_do_what_the_readme_says()
    {
        await using var bench = new CloudBench();
        bench.Http.Post(CloudBench.Messages, CloudBench.Accepted);

        Assert.Equal("taken in charge: accepted", await ReadmeExamples.SendAsync(bench.Transport));
        Assert.Contains("delivery-42-1", Assert.Single(bench.Http.Requests).Body, StringComparison.Ordinal);
        Assert.Null(MessageCheck.Fault(CloudBench.Message(ReadmeExamples.Template())));
    }

    [Fact]
    public void The_receiving_example_names_what_came()
    {
        var body = """{"object":"whatsapp_business_account","entry":[{"id":"102290129340398","changes":[{"field":"messages","value":{"messaging_product":"whatsapp","metadata":{"phone_number_id":"106540352242922"},"messages":[{"from":"393331234567","id":"wamid.A","timestamp":"1749416383","type":"text","text":{"body":"Buongiorno"}}]}}]}]}"""u8.ToArray();

        Assert.Equal(["san-romano: a text"], ReadmeExamples.Receive(body, WebhookSignature.Sign(body, "s3cret"), "s3cret", DateTimeOffset.UnixEpoch));
        Assert.Empty(ReadmeExamples.Receive(body, WebhookSignature.Sign(body, "other"), "s3cret", DateTimeOffset.UnixEpoch));
    }

    private static string Plain(string code) => Blank().Replace(code, " ").Trim();

    [GeneratedRegex("```([a-z]+)\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Snippet();

    [GeneratedRegex("\\s+")]
    private static partial Regex Blank();
}
