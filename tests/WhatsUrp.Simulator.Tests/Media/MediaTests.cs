// SPDX-License-Identifier: BSD-3-Clause

using System.Net.Http.Headers;
using System.Security.Cryptography;
using WhatsUrp.Simulator.Citizens;
using WhatsUrp.Simulator.Limits;
using WhatsUrp.Simulator.Tests.Harness;

namespace WhatsUrp.Simulator.Tests.Media;

public sealed class MediaTests : IAsyncLifetime
{
    private Bench _bench = null!;

    public async Task InitializeAsync() => _bench = await Bench.StartAsync(options => options.Limits = SimulatorLimits.None);

    public async Task DisposeAsync() => await _bench.DisposeAsync();

    [Fact]
    public async Task Upload_can_be_described_fetched_sent_and_deleted()
    {
        var bytes = RandomNumberGenerator.GetBytes(5000);
        var id = (await UploadAsync(bytes, "image/png")).Json["id"]!.GetValue<string>();

        var described = (await _bench.Client.GetAsync($"v26.0/{id}?phone_number_id={GraphClient.Number}")).Json;
        Assert.Equal(("image/png", 5000), (described["mime_type"]!.GetValue<string>(), described["file_size"]!.GetValue<int>()));
        var fetched = await _bench.Client.GetAsync(described["url"]!.GetValue<string>());
        Assert.Equal((200, "image/png"), (fetched.Status, fetched.ContentType));
        Assert.Equal(bytes, fetched.Bytes);
        Assert.Equal(200, (await SendAsync("image", id)).Status);
        Assert.Equal(200, (await SendAsync("document", id)).Status);
        Assert.Equal(131053, (await SendAsync("audio", id)).Code);
        Assert.Equal(200, (await _bench.Client.DeleteAsync($"v26.0/{id}")).Status);
        Assert.Equal(100, (await _bench.Client.GetAsync($"v26.0/{id}")).Code);
        Assert.Equal(100, (await SendAsync("image", id)).Code);
    }

    [Fact]
    public async Task Address_lives_five_minutes_and_needs_the_token()
    {
        var id = (await UploadAsync([1], "image/png")).Json["id"]!.GetValue<string>();
        var url = (await _bench.Client.GetAsync($"v26.0/{id}")).Json["url"]!.GetValue<string>();
        using var stranger = new GraphClient(_bench.Simulator.Address, token: null);

        Assert.Equal(401, (await stranger.GetAsync(url)).Status);
        _bench.Clock.Advance(TimeSpan.FromMinutes(5));
        Assert.Equal(404, (await _bench.Client.GetAsync(url)).Status);
    }

    [Fact]
    public async Task Media_of_citizens_live_seven_days()
    {
        _bench.Simulator.Send(Bench.Anna, new CitizenMessage(CitizenContent.Media("audio", new("suono"u8.ToArray(), "audio/ogg; codecs=opus", IsVoice: true))));
        await _bench.SettleAsync();
        var audio = _bench.Host.Messages.Single()["audio"]!;
        var id = audio["id"]!.GetValue<string>();

        Assert.Equal("suono"u8.ToArray(), (await _bench.Client.GetAsync(audio["url"]!.GetValue<string>())).Bytes);
        _bench.Clock.Advance(TimeSpan.FromDays(7));
        Assert.Equal(100, (await _bench.Client.GetAsync($"v26.0/{id}")).Code);
    }

    [Theory]
    [InlineData("image/gif", 10, 131053)]
    [InlineData("image/png", (5 << 20) + 1, 131053)]
    [InlineData("image/webp", (500 << 10) + 1, 131053)]
    [InlineData("image/png", 0, 131053)]
    public async Task Wrong_file_is_refused(string mime, int size, int code) => Assert.Equal(code, (await UploadAsync(new byte[size], mime)).Code);

    [Fact]
    public async Task Upload_needs_a_form_with_a_file()
    {
        Assert.Equal(100, (await _bench.Client.PostAsync($"v26.0/{GraphClient.Number}/media", "{}")).Code);
        using var form = new MultipartFormDataContent { { new StringContent("whatsapp"), "messaging_product" } };
        Assert.Equal(100, (await _bench.Client.CallAsync(HttpMethod.Post, $"v26.0/{GraphClient.Number}/media", form)).Code);
    }

    private async Task<Answer> UploadAsync(byte[] bytes, string mime)
    {
        var file = new ByteArrayContent(bytes);
        file.Headers.ContentType = MediaTypeHeaderValue.Parse(mime);
        using var form = new MultipartFormDataContent { { new StringContent("whatsapp"), "messaging_product" }, { file, "file", "file.bin" }, { new StringContent(mime), "type" } };
        return await _bench.Client.CallAsync(HttpMethod.Post, $"v26.0/{GraphClient.Number}/media", form);
    }

    private Task<Answer> SendAsync(string kind, string id) => _bench.Client.SendAsync(GraphClient.Message(kind, GraphClient.Json($"{{\"id\":\"{id}\"}}")));
}
