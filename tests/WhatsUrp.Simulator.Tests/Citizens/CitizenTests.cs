// SPDX-License-Identifier: BSD-3-Clause

using System.Text.Json.Nodes;
using WhatsUrp.Simulator.Citizens;
using WhatsUrp.Simulator.Tests.Harness;

namespace WhatsUrp.Simulator.Tests.Citizens;

public sealed class CitizenTests : IAsyncLifetime
{
    private static readonly CitizenMedium Picture = new("picture"u8.ToArray(), "image/jpeg", "buca.jpg");
    private static readonly CitizenMedium Voice = new("voice"u8.ToArray(), "audio/ogg; codecs=opus", IsVoice: true);

    private Bench _bench = null!;

    public static TheoryData<string, Citizen> People => new()
    {
        { "phone", new() { Phone = "+393331112222", Name = "Anna" } },
        { "user id", new() { UserId = "IT.1abc", ParentUserId = "IT.ENT.2", Name = "Bruno", Username = "bruno" } },
        { "both", new() { Phone = "+393331112222", UserId = "IT.1abc", Name = "Carla" } },
        { "hidden phone", new() { Phone = "+393331112222", UserId = "IT.1abc", Name = "Dino", Username = "dino", HidesPhone = true } },
    };

    public static TheoryData<string, CitizenContent> Contents => new()
    {
        { "text", CitizenContent.Text("iscrizione on #emergenze") },
        { "image", CitizenContent.Media("image", Picture, "Una buca") },
        { "voice", CitizenContent.Media("audio", Voice) },
        { "document", CitizenContent.Media("document", new("pdf"u8.ToArray(), "application/pdf", "modulo.pdf")) },
        { "sticker", CitizenContent.Media("sticker", new("webp"u8.ToArray(), "image/webp")) },
        { "video", CitizenContent.Media("video", new("mp4"u8.ToArray(), "video/mp4")) },
        { "location", CitizenContent.Location(44.29, 9.95, "Piazza") },
        { "contact", CitizenContent.Contact("Anna", "+393331112222") },
        { "button reply", CitizenContent.ButtonReply("on_em", "Iscrivimi") },
        { "list reply", CitizenContent.ListReply("naggio", "Naggio", "Frazione") },
        { "template button", CitizenContent.TemplateButton("OFF", "Cancellami") },
        { "flow", CitizenContent.FlowReply("""{"nome":"Anna"}""") },
        { "reaction", CitizenContent.Reaction("wamid.1", "👍") },
        { "unsupported", CitizenContent.Unsupported("poll") },
        { "system", new("system", new JsonObject { ["type"] = "user_changed_number", ["wa_id"] = "393339998888", ["body"] = "Anna changed" }) },
    };

    public async Task InitializeAsync() => _bench = await Bench.StartAsync();

    public async Task DisposeAsync() => await _bench.DisposeAsync();

    [Theory]
    [MemberData(nameof(People))]
    public async Task Person_is_named_as_meta_names_him(string name, Citizen citizen)
    {
        var id = _bench.Simulator.Send(citizen, "Ciao");
        await _bench.SettleAsync();

        await Verify(_bench.Host.Posts.Single().Masking(id)).UseParameters(name);
    }

    [Theory]
    [MemberData(nameof(Contents))]
    public async Task Message_of_every_kind_has_metas_shape(string name, CitizenContent content)
    {
        var address = _bench.Simulator.Address.GetLeftPart(UriPartial.Authority);

        var id = _bench.Simulator.Send(Bench.Anna, new CitizenMessage(content));
        await _bench.SettleAsync();

        var message = Assert.Single(_bench.Host.Messages).ToJsonString(new() { WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        await Verify(message.Replace(id, "wamid.X", StringComparison.Ordinal).Replace(address, "http://simulator", StringComparison.Ordinal)).UseParameters(name);
    }

    [Fact]
    public async Task Answer_and_forwarded_message_say_so()
    {
        _bench.Simulator.Send(Bench.Anna, new CitizenMessage(CitizenContent.Text("sì")) { ReplyTo = "wamid.9" });
        _bench.Simulator.Send(Bench.Anna, new CitizenMessage(CitizenContent.Text("leggi")) { IsForwarded = true });
        await _bench.SettleAsync();

        Assert.Equal(["""{"from":"390585000100","id":"wamid.9"}""", """{"forwarded":true}"""], _bench.Host.Messages.Select(message => message["context"]!.ToJsonString()));
    }

    [Fact]
    public async Task Same_id_twice_is_a_duplicate()
    {
        _bench.Simulator.Send(Bench.Anna, new CitizenMessage(CitizenContent.Text("uno")) { Id = "wamid.same" });
        _bench.Simulator.Send(Bench.Anna, new CitizenMessage(CitizenContent.Text("uno")) { Id = "wamid.same" });
        await _bench.SettleAsync();

        Assert.Equal(["wamid.same", "wamid.same"], _bench.Host.Messages.Select(message => message["id"]!.GetValue<string>()));
    }

    [Fact]
    public async Task Change_of_any_field_can_be_told()
    {
        _bench.Simulator.Webhooks.Emit(GraphClient.Number, "user_preferences", new JsonObject { ["user_preferences"] = new JsonArray() });
        await _bench.SettleAsync();

        await Verify(_bench.Host.Posts.Single().Text);
    }

    [Fact]
    public void Citizen_needs_an_address() => Assert.Throws<ArgumentException>(() => _bench.Simulator.Add(new()));

    [Fact]
    public void Message_needs_a_number_that_exists() =>
        Assert.Throws<ArgumentException>(() => _bench.Simulator.Send(Bench.Anna, new CitizenMessage(CitizenContent.Text("x")) { PhoneNumberId = "9" }));
}
