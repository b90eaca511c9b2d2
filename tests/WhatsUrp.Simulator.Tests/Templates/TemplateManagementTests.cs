// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Simulator.Templates;
using WhatsUrp.Simulator.Tests.Harness;

namespace WhatsUrp.Simulator.Tests.Templates;

public sealed class TemplateManagementTests : IAsyncLifetime
{
    private const string Path = $"v26.0/{GraphClient.Account}/message_templates";
    private Bench _bench = null!;

    public async Task InitializeAsync() => _bench = await Bench.StartAsync(options => options.Templates = [.. Enumerable.Range(0, 5).Select(index => SimulatedTemplate.WithBody($"avviso_{index}", "Testo"))]);

    public async Task DisposeAsync() => await _bench.DisposeAsync();

    [Fact]
    public async Task List_comes_in_pages()
    {
        var names = new List<string>();
        var path = $"{Path}?limit=2&status=approved";
        var pages = 0;
        for (; path is not null; pages++)
        {
            var page = (await _bench.Client.GetAsync(path)).Json;
            names.AddRange(page["data"]!.AsArray().Select(template => template!["name"]!.GetValue<string>()));
            path = page["paging"]!["next"]?.GetValue<string>();
        }

        Assert.Equal(3, pages);
        Assert.Equal(Enumerable.Range(0, 5).Select(index => $"avviso_{index}"), names);
    }

    [Theory]
    [InlineData("?limit=0", 100)]
    [InlineData("?after=bm90aGluZw==", 131059)]
    public async Task Wrong_page_is_refused(string query, int code) => Assert.Equal(code, (await _bench.Client.GetAsync(Path + query)).Code);

    [Fact]
    public async Task Template_is_made_edited_and_deleted()
    {
        var made = await _bench.Client.PostAsync(Path, """{"name":"nuovo","language":"it","category":"UTILITY","components":[{"type":"BODY","text":"Scuole chiuse oggi."}]}""");
        Assert.Equal(("PENDING", "UTILITY"), (made.Json["status"]!.GetValue<string>(), made.Json["category"]!.GetValue<string>()));
        var id = made.Json["id"]!.GetValue<string>();

        Assert.Equal(100, (await EditAsync(id)).Code);
        _bench.Simulator.SetTemplateStatus("nuovo", "APPROVED");
        Assert.Equal("""{"success":true}""", (await EditAsync(id)).Text);
        var edited = (await _bench.Client.GetAsync($"v26.0/{id}")).Json;
        Assert.Equal(("PENDING", "Scuole aperte oggi."), (edited["status"]!.GetValue<string>(), edited["components"]![0]!["text"]!.GetValue<string>()));

        Assert.Equal(200, (await _bench.Client.DeleteAsync($"{Path}?name=nuovo")).Status);
        Assert.Equal(400, (await _bench.Client.DeleteAsync($"{Path}?name=nuovo")).Status);
        Assert.Equal(100, (await _bench.Client.GetAsync($"v26.0/{id}")).Code);
    }

    [Fact]
    public async Task Paused_template_is_unpaused()
    {
        _bench.Simulator.SetTemplateStatus("avviso_1", "PAUSED");
        var id = _bench.Simulator.Templates.All.Single(template => template.Name == "avviso_1").Id;

        Assert.Equal(200, (await _bench.Client.PostAsync($"v26.0/{id}/unpause", "")).Status);
        Assert.Equal(400, (await _bench.Client.PostAsync($"v26.0/{id}/unpause", "")).Status);
    }

    [Theory]
    [InlineData("""{"name":"Grande","language":"it","category":"UTILITY","components":[{"type":"BODY","text":"x"}]}""", 131009)]
    [InlineData("""{"name":"a","language":"it","category":"NEWS","components":[{"type":"BODY","text":"x"}]}""", 131009)]
    [InlineData("""{"name":"a","language":"it","category":"UTILITY","components":[]}""", 131009)]
    [InlineData("""{"name":"a","language":"it","category":"UTILITY","components":[{"type":"FOOTER","text":"x"}]}""", 2388072)]
    [InlineData("""{"name":"a","language":"it","category":"UTILITY","components":[{"type":"BODY","text":"{{1}} è chiuso oggi"}]}""", 2388299)]
    [InlineData("""{"name":"a","language":"it","category":"UTILITY","components":[{"type":"BODY","text":"oggi è chiuso {{1}}"}]}""", 2388299)]
    [InlineData("""{"name":"a","language":"it","category":"UTILITY","components":[{"type":"BODY","text":"x {{1}}{{2}} x"}]}""", 2388072)]
    [InlineData("""{"name":"a","language":"it","category":"UTILITY","components":[{"type":"BODY","text":"x {{1}} x {{2}} x"}]}""", 2388293)]
    [InlineData("""{"name":"a","language":"it","category":"UTILITY","components":[{"type":"BODY","text":"x"},{"type":"FOOTER","text":"{{1}}"}]}""", 2388073)]
    [InlineData("""{"name":"a","language":"it","category":"UTILITY","components":[{"type":"BODY","text":"x"},{"type":"HEADER","format":"TEXT","text":"*x*"}]}""", 2388047)]
    [InlineData("""{"name":"a","language":"it","category":"UTILITY","components":[{"type":"BODY","text":"x"},{"type":"BUTTONS","buttons":[{"type":"QUICK_REPLY","text":"a"},{"type":"URL","text":"b","url":"https://a.it"},{"type":"QUICK_REPLY","text":"c"}]}]}""", 100)]
    [InlineData("""{"name":"a","language":"it","category":"UTILITY","components":[{"type":"BODY","text":"x"},{"type":"BUTTONS","buttons":[{"type":"QUICK_REPLY","text":"abcdefghijklmnopqrstuvwxyz"}]}]}""", 100)]
    [InlineData("""{"name":"avviso_1","language":"it","category":"UTILITY","components":[{"type":"BODY","text":"x"}]}""", 100)]
    public async Task Wrong_template_is_not_made(string template, int code)
    {
        Assert.Equal(code, (await _bench.Client.PostAsync(Path, template)).Code);
        Assert.Equal(5, _bench.Simulator.Templates.All.Count);
    }

    private Task<Answer> EditAsync(string id) => _bench.Client.PostAsync($"v26.0/{id}", """{"components":[{"type":"BODY","text":"Scuole aperte oggi."}]}""");
}
