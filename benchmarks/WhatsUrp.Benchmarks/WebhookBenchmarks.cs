// SPDX-License-Identifier: BSD-3-Clause

using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using BenchmarkDotNet.Attributes;
using WhatsUrp.CloudApi.Webhooks;
using WhatsUrp.CloudApi.Webhooks.Reading;
using WhatsUrp.CloudApi.Webhooks.Translation;
using WhatsUrp.Lines;

namespace WhatsUrp.Benchmarks;

/// <summary>Verifying and reading a webhook, beside the floor (the same HMAC and a bare walk over the tokens) and peers that read the same by reflection.</summary>
public class WebhookBenchmarks
{
    private const string Secret = "0123456789abcdef0123456789abcdef";
    private static readonly byte[] Key = Encoding.UTF8.GetBytes(Secret);
    private static readonly DateTimeOffset Arrival = new(2026, 11, 2, 8, 0, 0, TimeSpan.Zero);

    private readonly WebhookTranslator _translator = new(new LineTable([new LineNumber(new LineId("san-romano"), "106540352242922", "102290129340398")]));
    private byte[] _body = [];
    private string _header = "";

    /// <summary>What came: one text of a citizen, or the largest batch that the platform sends.</summary>
    [Params("text", "1000 statuses")]
    public string Payload { get; set; } = "";

    [GlobalSetup]
    public void Sign()
    {
        _body = Encoding.UTF8.GetBytes(Payload == "text" ? WebhookBodies.Text : WebhookBodies.Statuses(1000));
        _header = WebhookSignature.Sign(_body, Secret);
        var things = Payload == "text" ? 1 : 1000;
        if (VerifyAndRead() != things || VerifyReadAndTranslate() != things || SystemTextJsonByReflection() != things || NewtonsoftJson() != things || Floor() == 0)
        {
            throw new InvalidOperationException("A peer does not read the same.");
        }
    }

    [Benchmark(Baseline = true)]
    public int Floor()
    {
        Span<byte> hash = stackalloc byte[HMACSHA256.HashSizeInBytes];
        HMACSHA256.HashData(Key, _body, hash);
        var reader = new Utf8JsonReader(_body);
        var tokens = hash[0] & 0;
        while (reader.Read())
        {
            tokens++;
        }

        return tokens;
    }

    [Benchmark]
    public int VerifyAndRead() => Verified() ? WebhookReader.Read(_body, Arrival).Events.Count : -1;

    [Benchmark]
    public int VerifyReadAndTranslate() => Verified() ? _translator.Translate(WebhookReader.Read(_body, Arrival)).Count : -1;

    [Benchmark]
    public int SystemTextJsonByReflection() =>
        Verified() ? WebhookModel.Count(JsonSerializer.Deserialize<WebhookModel>(_body)) : -1;

    [Benchmark]
    public int NewtonsoftJson() =>
        Verified() ? WebhookModel.Count(Newtonsoft.Json.JsonConvert.DeserializeObject<WebhookModel>(Encoding.UTF8.GetString(_body))) : -1;

    private bool Verified() => WebhookSignature.IsValid(_body, _header, Secret);
}
