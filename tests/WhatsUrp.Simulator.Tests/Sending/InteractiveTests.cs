// SPDX-License-Identifier: BSD-3-Clause

using System.Text.Json.Nodes;
using WhatsUrp.Simulator.Tests.Harness;

namespace WhatsUrp.Simulator.Tests.Sending;

public sealed class InteractiveTests : IAsyncLifetime
{
    private Bench _bench = null!;

    public async Task InitializeAsync() => _bench = await (await Bench.StartAsync()).WithAnnaAsync();

    public async Task DisposeAsync() => await _bench.DisposeAsync();

    [Theory]
    [InlineData(1, 20, 256, true)]
    [InlineData(3, 20, 256, true)]
    [InlineData(4, 20, 256, false)]
    [InlineData(1, 21, 256, false)]
    [InlineData(1, 20, 257, false)]
    public async Task Buttons_keep_their_limits(int count, int title, int id, bool isAccepted)
    {
        var buttons = new JsonArray([.. Enumerable.Range(0, count).Select(index => new JsonObject
        {
            ["type"] = "reply",
            ["reply"] = new JsonObject { ["id"] = new string((char)('a' + index), id), ["title"] = new string((char)('a' + index), title) },
        })]);

        await ExpectAsync(isAccepted, new() { ["type"] = "button", ["body"] = Body(), ["action"] = new JsonObject { ["buttons"] = buttons } });
    }

    [Theory]
    [InlineData(10, 10, true)]
    [InlineData(1, 10, true)]
    [InlineData(1, 11, false)]
    [InlineData(2, 11, false)]
    [InlineData(11, 11, false)]
    public async Task Lists_have_at_most_ten_sections_and_ten_rows_in_all(int sections, int rows, bool isAccepted)
    {
        var all = Enumerable.Range(0, rows).GroupBy(row => row % sections).Select(section => new JsonObject
        {
            ["title"] = $"Sezione {section.Key}",
            ["rows"] = new JsonArray([.. section.Select(row => Row($"riga-{row}", "Riga"))]),
        });

        await ExpectAsync(isAccepted, List(new JsonArray([.. all])));
    }

    [Theory]
    [InlineData(20, 200, 24, 72, 24, 4096, true)]
    [InlineData(21, 200, 24, 72, 24, 4096, false)]
    [InlineData(20, 201, 24, 72, 24, 4096, false)]
    [InlineData(20, 200, 25, 72, 24, 4096, false)]
    [InlineData(20, 200, 24, 73, 24, 4096, false)]
    [InlineData(20, 200, 24, 72, 25, 4096, false)]
    [InlineData(20, 200, 24, 72, 24, 4097, false)]
    public async Task Words_of_a_list_keep_their_lengths(int button, int id, int title, int description, int section, int body, bool isAccepted)
    {
        var row = Row(new('i', id), new('t', title));
        row["description"] = new string('d', description);
        var list = List(new JsonArray(new JsonObject { ["title"] = new string('s', section), ["rows"] = new JsonArray(row) }));
        list["action"]!["button"] = new string('b', button);
        list["body"] = new JsonObject { ["text"] = new string('x', body) };

        await ExpectAsync(isAccepted, list);
    }

    [Theory]
    [InlineData("""{"type":"button","body":{"text":"x"},"action":{"buttons":[{"type":"reply","reply":{"id":"a","title":"x"}},{"type":"reply","reply":{"id":"a","title":"y"}}]}}""")]
    [InlineData("""{"type":"button","body":{"text":"x"},"action":{"buttons":[]}}""")]
    [InlineData("""{"type":"button","action":{"buttons":[{"type":"reply","reply":{"id":"a","title":"x"}}]}}""")]
    [InlineData("""{"type":"list","body":{"text":"x"},"header":{"type":"image","image":{"link":"https://a.it/b"}},"action":{"button":"x","sections":[{"rows":[{"id":"a","title":"x"}]}]}}""")]
    [InlineData("""{"type":"list","body":{"text":"x"},"action":{"button":"x","sections":[{"rows":[{"id":"a","title":"x"}]},{"rows":[{"id":"b","title":"x"}]}]}}""")]
    [InlineData("""{"type":"list","body":{"text":"x"},"action":{"button":"x","sections":[{"rows":[{"id":"a","title":"x"},{"id":"a","title":"y"}]}]}}""")]
    [InlineData("""{"type":"cta_url","body":{"text":"x"},"action":{"name":"cta_url","parameters":{"display_text":"x","url":"non un indirizzo"}}}""")]
    [InlineData("""{"type":"cta_url","body":{"text":"x"},"action":{"name":"cta_url","parameters":{"display_text":"Ventuno caratteri sì","url":"https://a.it","x":1}}}""")]
    [InlineData("""{"type":"location_request_message","body":{"text":"x"},"action":{"name":"send_place"}}""")]
    [InlineData("""{"type":"flow","body":{"text":"x"},"action":{"name":"flow","parameters":{"flow_message_version":"3","flow_cta":"Compila"}}}""")]
    [InlineData("""{"type":"hologram","body":{"text":"x"},"action":{}}""")]
    [InlineData("""{"body":{"text":"x"},"action":{}}""")]
    public Task Wrong_form_is_refused(string interactive) => ExpectAsync(false, GraphClient.Json(interactive).AsObject());

    [Theory]
    [InlineData("""{"type":"cta_url","header":{"type":"text","text":"Titolo"},"body":{"text":"x"},"footer":{"text":"piè"},"action":{"name":"cta_url","parameters":{"display_text":"Apri","url":"https://a.it"}}}""")]
    [InlineData("""{"type":"location_request_message","body":{"text":"x"},"action":{"name":"send_location"}}""")]
    [InlineData("""{"type":"contact_request","body":{"text":"x"},"action":{"name":"request_contact_info"}}""")]
    [InlineData("""{"type":"flow","body":{"text":"x"},"action":{"name":"flow","parameters":{"flow_message_version":"3","flow_id":"1","flow_cta":"Compila","flow_token":"t","mode":"published","flow_action":"navigate","flow_action_payload":{"screen":"S1","data":{}}}}}""")]
    public Task Right_form_is_accepted(string interactive) => ExpectAsync(true, GraphClient.Json(interactive).AsObject());

    private static JsonObject Body() => new() { ["text"] = "Scegli" };

    private static JsonObject Row(string id, string title) => new() { ["id"] = id, ["title"] = title };

    private static JsonObject List(JsonArray sections) => new()
    {
        ["type"] = "list",
        ["body"] = Body(),
        ["action"] = new JsonObject { ["button"] = "Scegli", ["sections"] = sections },
    };

    private async Task ExpectAsync(bool isAccepted, JsonObject interactive)
    {
        var answer = await _bench.Client.SendAsync(GraphClient.Message("interactive", interactive));

        Assert.Equal(isAccepted ? 200 : 400, answer.Status);
        Assert.Equal(isAccepted ? 1 : 0, _bench.Simulator.Ledger.Count);
        if (!isAccepted)
        {
            Assert.Contains(answer.Code, new[] { 100, 131008, 131009 });
        }
    }
}
