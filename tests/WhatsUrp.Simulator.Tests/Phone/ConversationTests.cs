// SPDX-License-Identifier: BSD-3-Clause

using System.Text.Json.Nodes;
using WhatsUrp.Simulator.Accounts;
using WhatsUrp.Simulator.Citizens;
using WhatsUrp.Simulator.Limits;
using WhatsUrp.Simulator.Tests.Harness;

namespace WhatsUrp.Simulator.Tests.Phone;

public sealed class ConversationTests : IAsyncLifetime
{
    private Bench _bench = null!;

    public async Task InitializeAsync()
    {
        _bench = await Bench.StartAsync(options => options.Limits = SimulatorLimits.None);
        _bench.Simulator.Add(Bench.Anna);
    }

    public async Task DisposeAsync() => await _bench.DisposeAsync();

    [Fact]
    public async Task Both_sides_stand_in_order_with_their_ticks()
    {
        var id = _bench.Simulator.Send(Bench.Anna, "Ciao <b>");
        await _bench.SettleAsync();
        await _bench.Client.PostAsync($"v26.0/{GraphClient.Number}/messages", $"{{\"messaging_product\":\"whatsapp\",\"status\":\"read\",\"message_id\":\"{id}\"}}");
        await _bench.Client.SendAsync(GraphClient.Text("Buongiorno"));
        await _bench.SettleAsync();

        var chat = await ReadAsync();

        Assert.Equal([("Ciao <b>", true, 2), ("Buongiorno", false, 2)], chat.Select(entry => (Text(entry, "text"), entry["isFromCitizen"]!.GetValue<bool>(), entry["ticks"]!.GetValue<int>())));
    }

    [Fact]
    public async Task Host_that_does_not_answer_leaves_one_tick()
    {
        await using var silent = await Bench.StartAsync(options => options.Numbers = [new SimulatedNumber()]);
        silent.Simulator.Send(Bench.Anna, "Ciao");

        Assert.Equal(0, (await silent.Client.GetAsync(Path)).Json[0]!["ticks"]!.GetValue<int>());
    }

    [Fact]
    public async Task Buttons_and_rows_can_be_tapped()
    {
        await _bench.Client.SendAsync(GraphClient.Message("interactive", GraphClient.Json("""{"type":"button","header":{"type":"text","text":"Titolo"},"body":{"text":"Vuoi?"},"action":{"buttons":[{"type":"reply","reply":{"id":"si","title":"Sì"}}]}}""")));
        await _bench.Client.SendAsync(GraphClient.Message("interactive", GraphClient.Json("""{"type":"list","body":{"text":"Dove?"},"action":{"button":"Scegli","sections":[{"title":"Frazioni","rows":[{"id":"naggio","title":"Naggio","description":"alta"}]}]}}""")));
        await _bench.Client.SendAsync(GraphClient.Message("interactive", GraphClient.Json("""{"type":"cta_url","body":{"text":"Leggi"},"action":{"name":"cta_url","parameters":{"display_text":"Apri","url":"https://a.it"}}}""")));
        await _bench.Client.SendAsync(GraphClient.Message("interactive", GraphClient.Json("""{"type":"location_request_message","body":{"text":"Dove sei?"},"action":{"name":"send_location"}}""")));

        var chat = await ReadAsync();

        Assert.Equal("Titolo\n\nVuoi?", Text(chat[0], "text"));
        Assert.Equal("Scegli", Text(chat[1], "menu"));
        Assert.Equal(
            ["""{"kind":"button","title":"Sì","id":"si"}""", """{"kind":"row","title":"Naggio","id":"naggio","description":"alta","section":"Frazioni"}""",
             """{"kind":"link","title":"Apri","id":"","url":"https://a.it"}""", """{"kind":"location","title":"Invia la posizione","id":""}"""],
            chat.Select(entry => entry["choices"]![0]!.ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping })));
    }

    [Fact]
    public async Task Quick_reply_of_a_template_carries_the_payload_of_the_message()
    {
        _bench.Simulator.Templates.Set(new() { Name = "avviso", Components = GraphClient.Json("""
            [{"type":"BODY","text":"Neve."},{"type":"BUTTONS","buttons":[{"type":"QUICK_REPLY","text":"Cancellami"},{"type":"URL","text":"Apri","url":"https://a.it/{{1}}"}]}]
            """).AsArray() });
        await _bench.Client.SendAsync(GraphClient.Message("template", GraphClient.Json("""
            {"name":"avviso","language":{"code":"it"},"components":[{"type":"button","sub_type":"quick_reply","index":"0","parameters":[{"type":"payload","payload":"OFF"}]},{"type":"button","sub_type":"url","index":"1","parameters":[{"type":"text","text":"neve"}]}]}
            """)));

        var choices = (await ReadAsync())[0]["choices"]!;

        Assert.Equal(("OFF", "https://a.it/neve"), (Text(choices[0]!, "id"), Text(choices[1]!, "url")));
    }

    [Fact]
    public async Task Picture_of_a_citizen_is_shown_in_a_sandbox()
    {
        _bench.Simulator.Send(Bench.Anna, new CitizenMessage(CitizenContent.Media("image", new("<svg>"u8.ToArray(), "image/png"))));

        var id = Text((await ReadAsync())[0], "mediaId");
        using var response = await _bench.Client.Http.GetAsync(new Uri($"/_sim/media/{id}", UriKind.Relative));

        Assert.Equal("image/png", response.Content.Headers.ContentType!.ToString());
        Assert.Contains("sandbox", response.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.Equal(404, (await _bench.Client.GetAsync("_sim/media/9")).Status);
    }

    [Fact]
    public async Task New_messages_come_as_events()
    {
        using var response = await _bench.Client.Http.GetAsync(new Uri("/_sim/phone/events", UriKind.Relative), HttpCompletionOption.ResponseHeadersRead);
        using var reader = new StreamReader(await response.Content.ReadAsStreamAsync());
        Assert.Equal(": ready", await reader.ReadLineAsync());
        await reader.ReadLineAsync();

        await _bench.Client.SendAsync(GraphClient.Text("riga 1\nriga 2"));

        var line = await reader.ReadLineAsync().WaitAsync(TimeSpan.FromSeconds(30));
        Assert.Equal("text/event-stream", response.Content.Headers.ContentType!.MediaType);
        Assert.StartsWith("data: ", line, StringComparison.Ordinal);
        Assert.Equal("riga 1\nriga 2", Text(JsonNode.Parse(line!["data: ".Length..])!, "text"));
    }

    [Fact]
    public async Task Typing_is_shown_and_not_kept()
    {
        var id = _bench.Simulator.Send(Bench.Anna, "Ciao");
        using var response = await _bench.Client.Http.GetAsync(new Uri("/_sim/phone/events", UriKind.Relative), HttpCompletionOption.ResponseHeadersRead);
        using var reader = new StreamReader(await response.Content.ReadAsStreamAsync());
        await reader.ReadLineAsync();

        await _bench.Client.PostAsync($"v26.0/{GraphClient.Number}/messages", $"{{\"messaging_product\":\"whatsapp\",\"status\":\"read\",\"message_id\":\"{id}\",\"typing_indicator\":{{\"type\":\"text\"}}}}");

        var kinds = new List<string>();
        while (!kinds.Contains("typing"))
        {
            var line = await reader.ReadLineAsync().WaitAsync(TimeSpan.FromSeconds(30));
            if (line is ['d', ..])
            {
                kinds.Add(Text(JsonNode.Parse(line["data: ".Length..])!, "kind"));
            }
        }

        Assert.Equal(["text"], (await ReadAsync()).Select(entry => Text(entry, "kind")));
    }

    private static string Path => $"_sim/phone/chat?number={GraphClient.Number}&citizen=393331112222";

    private static string Text(JsonNode node, string name) => node[name]!.GetValue<string>();

    private async Task<List<JsonNode>> ReadAsync() => [.. (await _bench.Client.GetAsync(Path)).Json.AsArray().OfType<JsonNode>()];
}
