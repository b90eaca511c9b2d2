// SPDX-License-Identifier: BSD-3-Clause

using System.Net;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using WhatsUrp.AspNetCore.Tests.Hosts;
using WhatsUrp.CloudApi.Webhooks;
using WhatsUrp.Reports;
using WhatsUrp.TestKit.Files;

namespace WhatsUrp.AspNetCore.Tests.Readme;

public sealed class DocumentationTests : IDisposable
{
    private readonly TempDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    [Fact]
    public void Every_csharp_snippet_of_the_readme_compiles()
    {
        var source = File.ReadAllLines(ProjectRoot.PathOf("tests/WhatsUrp.AspNetCore.Tests/Readme/ReadmeHost.cs"));
        var body = source.SkipWhile(line => !line.Contains("var builder", StringComparison.Ordinal)).TakeWhile(line => !line.Contains("return app", StringComparison.Ordinal));
        var readme = File.ReadAllText(ProjectRoot.PathOf("src/WhatsUrp.AspNetCore/README.md")).ReplaceLineEndings("\n");
        Assert.Contains($"```csharp\n{string.Join('\n', body.Select(line => line.Length > 8 ? line[8..] : ""))}\n```", readme, StringComparison.Ordinal);
        Assert.Equal(2, readme.Split("```csharp").Length);
    }

    [Fact]
    public async Task The_host_of_the_readme_takes_in_what_is_signed_with_the_secret_of_its_configuration()
    {
        File.Copy(Path.Combine(AppContext.BaseDirectory, "Lines", "san-romano.json"), Path.Combine(_directory.Path, "appsettings.json"));
        const string Line = "--WhatsUrp:Lines:san-romano:CloudApi:";
        await using var app = ReadmeHost.Build(
            "--urls=http://127.0.0.1:0",
            $"--contentRoot={_directory.Path}",
            $"--WhatsUrp:Sqlite:ConnectionString={_directory.Database}",
            $"{Line}PhoneNumberId={TestLines.NumberId}",
            $"{Line}WabaId=1001",
            $"{Line}AccessToken=token",
            $"{Line}AppSecret={TestLines.Secret}",
            $"{Line}VerifyToken=parola",
            $"{Line}BaseAddress=http://127.0.0.1:9");
        await app.StartAsync();
        using var client = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };
        Assert.Equal("42", await client.GetStringAsync(new Uri("/webhook?hub.mode=subscribe&hub.verify_token=parola&hub.challenge=42", UriKind.Relative)));

        var body = Encoding.UTF8.GetBytes(Payload.Text("wamid.1", Payload.Phone(1), "Lampione spento"));
        using var content = new ByteArrayContent(body);
        content.Headers.TryAddWithoutValidation(WebhookSignature.HeaderName, WebhookSignature.Sign(body, TestLines.Secret));
        using var answer = await client.PostAsync(new Uri("/webhook", UriKind.Relative), content);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var reports = app.Services.GetRequiredService<IReportStore>();
        Assert.True(SpinWait.SpinUntil(() => reports.ListAsync(TestLines.SanRomano).ToBlockingEnumerable().Any(report => report.Text == "Lampione spento"), WatchedInbox.Patience));
        await app.StopAsync();
    }
}
