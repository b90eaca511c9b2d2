// SPDX-License-Identifier: BSD-3-Clause

using System.Text.Json;

namespace WhatsUrp.WebhookHost.Tests.Processes;

public sealed class ProgramTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("whatsurp-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task With_the_simulator_it_tells_where_the_phone_page_is()
    {
        await using var service = ServiceProcess.Start(_folder.FullName, null, "--simulator", "--urls=http://127.0.0.1:0");
        using var client = new HttpClient();

        var page = await client.GetStringAsync(new Uri(await service.AfterAsync("Write to San Romano as a citizen: ")));

        Assert.Contains("data-role=\"citizens\"", page, StringComparison.Ordinal);
        Assert.EndsWith("/webhook", await service.AfterAsync("Webhook: "), StringComparison.Ordinal);
    }

    [Fact]
    public void It_has_one_heap_however_many_processors_there_are()
    {
        using var settings = JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "whatsurp-webhook.runtimeconfig.json")));

        Assert.False(settings.RootElement.GetProperty("runtimeOptions").GetProperty("configProperties").GetProperty("System.GC.Server").GetBoolean());
    }

    [Theory]
    [InlineData("--urls=http://127.0.0.1:0")]
    [InlineData("check")]
    public async Task Without_a_number_it_says_what_to_write_and_ends(string argument)
    {
        await using var service = ServiceProcess.Start(_folder.FullName, null, argument);

        var (code, error) = await service.ExitAsync();

        Assert.Equal(1, code);
        Assert.StartsWith("No line has a number. Write WhatsUrp:Lines:<line>:CloudApi:PhoneNumberId, AccessToken, AppSecret and VerifyToken", error, StringComparison.Ordinal);
    }
}
