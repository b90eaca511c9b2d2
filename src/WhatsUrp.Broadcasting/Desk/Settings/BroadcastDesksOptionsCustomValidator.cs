// SPDX-License-Identifier: BSD-3-Clause

using Microsoft.Extensions.Options;

namespace WhatsUrp.Broadcasting.Desk.Settings;

/// <summary>Refuses to start with settings that cannot work, and lists every fault of every line. No text of it holds a digest or a number.</summary>
internal sealed class BroadcastDesksOptionsCustomValidator : IValidateOptions<BroadcastDesksOptions>
{
    public ValidateOptionsResult Validate(string? name, BroadcastDesksOptions options)
    {
        string[] faults =
        [
            .. options.Faults,
            .. Faults("WhatsUrp:Broadcasts:", options.Common),
            .. options.Lines.SelectMany(line => Faults($"WhatsUrp:Lines:{line.Key}:Broadcasts:", line.Value)),
            .. options.WatchInterval < TimeSpan.FromMilliseconds(50) || options.WatchInterval > TimeSpan.FromMinutes(1)
                ? ["WURP0654: WhatsUrp:Broadcasts:WatchInterval lies between 50 milliseconds and 1 minute."]
                : Array.Empty<string>(),
        ];
        return faults.Length == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults.Distinct(StringComparer.Ordinal));
    }

    private static IEnumerable<string> Faults(string path, BroadcastDeskOptions options)
    {
        if (!TimeZoneInfo.TryFindSystemTimeZoneById(options.TimeZone, out var zone) || !zone.HasIanaId)
        {
            yield return $"WURP0652: {path}TimeZone: this machine knows no such zone; write an IANA name such as Europe/Rome, and install tzdata if the image lacks it.";
        }

        if (options.BreakGlassCode is { } code && CodeDigest.Read(code) is null)
        {
            yield return $"WURP0653: {path}BreakGlassCode has the form sha256:<64 hexadecimal digits> or pbkdf2-sha256:<rounds>:<salt>:<hash>, "
                + $"with at least {CodeDigest.LeastRounds} rounds and 16 bytes of salt; it is the digest of the code, never the code.";
        }
    }
}
