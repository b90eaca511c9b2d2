// SPDX-License-Identifier: BSD-3-Clause

using System.Text.Json.Nodes;
using WhatsUrp.Simulator.Limits;
using WhatsUrp.Simulator.Templates;
using WhatsUrp.Simulator.Tests.Harness;

namespace WhatsUrp.Simulator.Tests.Templates;

public sealed class TemplateSendingTests : IAsyncLifetime
{
    private Bench _bench = null!;

    public async Task InitializeAsync() => _bench = await Bench.StartAsync(options =>
    {
        options.Limits = SimulatorLimits.None;
        options.Templates =
        [
            SimulatedTemplate.WithBody("allerta", "Allerta {{1}} a {{2}} oggi."),
            SimulatedTemplate.WithBody("avviso", "Avviso per {{frazione}} del comune."),
            SimulatedTemplate.WithBody("in_pausa", "Testo") with { Status = "PAUSED" },
            SimulatedTemplate.WithBody("spento", "Testo") with { Status = "DISABLED" },
            SimulatedTemplate.WithBody("attesa", "Testo") with { Status = "PENDING" },
            SimulatedTemplate.WithBody("codice", "Testo") with { Category = "AUTHENTICATION" },
            new() { Name = "ricco", Components = GraphClient.Json("""
                [{"type":"HEADER","format":"IMAGE"},{"type":"BODY","text":"Chiusura scuole."},{"type":"FOOTER","text":"Il comune"},
                 {"type":"BUTTONS","buttons":[{"type":"QUICK_REPLY","text":"Cancellami"},{"type":"URL","text":"Apri","url":"https://comune.example/{{1}}"}]}]
                """).AsArray() },
        ];
    });

    public async Task DisposeAsync() => await _bench.DisposeAsync();

    [Theory]
    [InlineData("allerta", "it", """[{"type":"body","parameters":[{"type":"text","text":"meteo"},{"type":"text","text":"Naggio"}]}]""", "Allerta meteo a Naggio oggi.")]
    [InlineData("avviso", "it", """[{"type":"body","parameters":[{"type":"text","parameter_name":"frazione","text":"Naggio"}]}]""", "Avviso per Naggio del comune.")]
    [InlineData("ricco", "it", """[{"type":"header","parameters":[{"type":"image","image":{"link":"https://a.it/b.png"}}]},{"type":"button","sub_type":"quick_reply","index":"0","parameters":[{"type":"payload","payload":"OFF"}]},{"type":"button","sub_type":"url","index":1,"parameters":[{"type":"text","text":"avvisi"}]}]""", "Chiusura scuole.\n\nIl comune")]
    public async Task Filled_template_is_accepted_and_read(string name, string language, string components, string text)
    {
        var answer = await SendAsync(name, language, components);

        Assert.Equal("accepted", answer.Json["messages"]![0]!["message_status"]!.GetValue<string>());
        var entry = Assert.Single(_bench.Simulator.Ledger.Read());
        Assert.Equal((name, text, "utility"), (entry.Template, entry.Text, entry.Category));
    }

    [Theory]
    [InlineData("ignoto", "it", "[]", 404, 132001)]
    [InlineData("allerta", "en", "[]", 404, 132001)]
    [InlineData("attesa", "it", "[]", 404, 132001)]
    [InlineData("in_pausa", "it", "[]", 400, 132015)]
    [InlineData("spento", "it", "[]", 400, 132016)]
    [InlineData("allerta", "it", "[]", 400, 132000)]
    [InlineData("allerta", "it", """[{"type":"body","parameters":[{"type":"text","text":"a"},{"type":"text","text":"b"},{"type":"text","text":"c"}]}]""", 400, 132000)]
    [InlineData("allerta", "it", """[{"type":"body","parameters":[{"type":"text","text":"a","parameter_name":"x"},{"type":"text","text":"b"}]}]""", 400, 132012)]
    [InlineData("avviso", "it", """[{"type":"body","parameters":[{"type":"text","text":"a"}]}]""", 400, 132012)]
    [InlineData("avviso", "it", """[{"type":"body","parameters":[{"type":"text","text":"a","parameter_name":"paese"}]}]""", 400, 132012)]
    [InlineData("allerta", "it", """[{"type":"body","parameters":[{"type":"text","text":"a\nb"},{"type":"text","text":"c"}]}]""", 400, 100)]
    [InlineData("allerta", "it", """[{"type":"body","parameters":[{"type":"text","text":"a     b"},{"type":"text","text":"c"}]}]""", 400, 100)]
    [InlineData("allerta", "it", """[{"type":"body","parameters":[{"type":"image","image":{"link":"https://a.it/b"}},{"type":"text","text":"c"}]}]""", 400, 132012)]
    [InlineData("ricco", "it", """[{"type":"button","sub_type":"url","index":"1","parameters":[{"type":"text","text":"x"}]}]""", 400, 132012)]
    [InlineData("ricco", "it", """[{"type":"header","parameters":[{"type":"video","video":{"link":"https://a.it/b"}}]},{"type":"button","sub_type":"url","index":"1","parameters":[{"type":"text","text":"x"}]}]""", 400, 132012)]
    [InlineData("ricco", "it", """[{"type":"header","parameters":[{"type":"image","image":{"link":"https://a.it/b"}}]}]""", 400, 131008)]
    [InlineData("ricco", "it", """[{"type":"button","sub_type":"url","index":"0","parameters":[{"type":"text","text":"x"}]}]""", 400, 132012)]
    [InlineData("ricco", "it", """[{"type":"button","sub_type":"url","index":"7","parameters":[{"type":"text","text":"x"}]}]""", 400, 132012)]
    [InlineData("ricco", "it", """[{"type":"button","sub_type":"url","index":"10","parameters":[]}]""", 400, 131009)]
    [InlineData("ricco", "it", """[{"type":"button","sub_type":"url","index":"0.5","parameters":[]}]""", 400, 131009)]
    [InlineData("ricco", "it", """[{"type":"cushion"}]""", 400, 100)]
    public async Task Wrongly_filled_template_is_refused(string name, string language, string components, int status, int code)
    {
        var answer = await SendAsync(name, language, components);

        Assert.Equal((status, code), (answer.Status, answer.Code));
        Assert.Equal(0, _bench.Simulator.Ledger.Count);
    }

    [Fact]
    public async Task Filled_in_body_has_at_most_1024_characters()
    {
        var components = $$"""[{"type":"body","parameters":[{"type":"text","text":"{{new string('x', 1020)}}"},{"type":"text","text":"b"}]}]""";

        Assert.Equal(132005, (await SendAsync("allerta", "it", components)).Code);
    }

    [Fact]
    public async Task Authentication_template_needs_a_phone_number()
    {
        var message = GraphClient.Message("template", GraphClient.Json("""{"name":"codice","language":{"code":"it"}}"""));
        message.Remove("to");
        message["recipient"] = "IT.1abc";

        Assert.Equal(131062, (await _bench.Client.SendAsync(message)).Code);
    }

    [Fact]
    public async Task Pause_is_told_and_takes_effect()
    {
        _bench.Simulator.SetTemplateStatus("avviso", "PAUSED");
        await _bench.SettleAsync();

        Assert.Equal(132015, (await SendAsync("avviso", "it", "[]")).Code);
        var change = Assert.Single(_bench.Host.Changes);
        Assert.Equal("message_template_status_update", change["field"]!.GetValue<string>());
        Assert.Equal(("PAUSED", "avviso", "it"), (Text(change, "event"), Text(change, "message_template_name"), Text(change, "message_template_language")));
        Assert.Equal(System.Text.Json.JsonValueKind.Number, change["value"]!["message_template_id"]!.GetValueKind());
    }

    private static string Text(JsonNode change, string name) => change["value"]![name]!.GetValue<string>();

    private Task<Answer> SendAsync(string name, string language, string components) => _bench.Client.SendAsync(GraphClient.Message(
        "template", new JsonObject { ["name"] = name, ["language"] = new JsonObject { ["code"] = language }, ["components"] = GraphClient.Json(components) }));
}
