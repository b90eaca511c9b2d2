// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.AspNetCore.Lines;
using WhatsUrp.CloudApi.Webhooks.Translation;
using WhatsUrp.Lines;

namespace WhatsUrp.AspNetCore.Tests.Hosts;

/// <summary>Two comuni with an app each; the first has two lines on its app.</summary>
internal static class TestLines
{
    public const string Secret = "s3greto-di-san-romano";
    public const string OtherSecret = "s3greto-di-pieve";
    public const string Token = "parola-d'ordine-è";
    public const string OtherToken = "altra-parola";
    public const string NumberId = "106540352242922";
    public const string SchoolNumberId = "106540352242923";
    public const string OtherNumberId = "206540352242999";

    public static LineId SanRomano { get; } = new("san-romano");

    public static LineId School { get; } = new("scuola");

    public static LineId Pieve { get; } = new("pieve");

    public static LinesInForce All()
    {
        var lines = Lines();
        return new LinesInForce(() => lines);
    }

    public static WebhookLines Lines(string secret = Secret, string token = Token, string? previous = null) => new(
    [
        new WebhookLine(new LineNumber(SanRomano, NumberId, "1001"), secret, token, previous),
        new WebhookLine(new LineNumber(School, SchoolNumberId, "1001"), secret, token, previous),
        new WebhookLine(new LineNumber(Pieve, OtherNumberId, "2002"), OtherSecret, OtherToken),
    ]);
}
