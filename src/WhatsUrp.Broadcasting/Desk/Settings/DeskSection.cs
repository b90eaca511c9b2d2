// SPDX-License-Identifier: BSD-3-Clause

using System.Globalization;
using Microsoft.Extensions.Configuration;
using WhatsUrp.Citizens;
using WhatsUrp.Lines;

namespace WhatsUrp.Broadcasting.Desk.Settings;

/// <summary>Reads one section of the desk; what cannot be read, and keys that nobody knows, become faults. No fault repeats a value: it may be a secret or a number.</summary>
internal sealed class DeskSection(IConfigurationSection section, string path, List<string> faults)
{
    private static readonly string[] Known = ["Approval", "BreakGlassCode", "TimeZone", "QuietHours", "FrequencyCaps", "TestRecipients", "EmergencyReserve"];

    public void ReadInto(BroadcastDeskOptions options, params IReadOnlyList<string> alsoKnown)
    {
        Read(nameof(options.Approval), "FourEyes or None", Approval, value => options.Approval = value!.Value);
        Read(nameof(options.BreakGlassCode), "a digest", text => text, value => options.BreakGlassCode = value);
        Read(nameof(options.TimeZone), "the name of a zone", text => text, value => options.TimeZone = value!);
        Read(nameof(options.QuietHours), "a span such as 22:00-07:00, or none", Quiet, value => options.QuietHours = value!.Value);
        Read(nameof(options.EmergencyReserve), "a whole number from 0 on", Whole, value => options.EmergencyReserve = value);
        var caps = section.GetSection(nameof(options.FrequencyCaps));
        if (caps.Exists())
        {
            options.FrequencyCaps = [.. caps.GetChildren().Select(Cap).OfType<FrequencyCap>()];
        }

        if (section.GetSection(nameof(options.TestRecipients)).Exists())
        {
            options.TestRecipients = Numbers(section.GetSection(nameof(options.TestRecipients)), $"{path}:{nameof(options.TestRecipients)}", faults);
        }

        foreach (var key in section.GetChildren().Select(child => child.Key).Where(key => key[0] != '_' && !Has(Known, key) && !Has(alsoKnown, key)))
        {
            faults.Add($"WURP0651: {path}:{key} is no setting. There are {string.Join(", ", [.. Known, .. alsoKnown])}.");
        }
    }

    public void Span(string key, Action<TimeSpan> set) =>
        Read(key, "a time span such as 00:00:01", text => TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out var value) ? value : (TimeSpan?)null, value => set(value!.Value));

    /// <summary>Reads numbers; one that is none becomes a fault without being repeated.</summary>
    public static List<PhoneNumber> Numbers(IConfigurationSection section, string path, List<string>? faults)
    {
        var numbers = new List<PhoneNumber>();
        foreach (var child in section.GetChildren())
        {
            if (PhoneNumber.TryParse(child.Value, out var number))
            {
                numbers.Add(number);
            }
            else
            {
                faults?.Add($"WURP0650: {path}:{child.Key} is not a telephone number in international form.");
            }
        }

        return numbers;
    }

    private static bool Has(IReadOnlyList<string> keys, string key) => keys.Contains(key, StringComparer.OrdinalIgnoreCase);

    private static ApprovalRule? Approval(string text) =>
        text.All(char.IsAsciiLetter) && Enum.TryParse<ApprovalRule>(text, ignoreCase: true, out var rule) ? rule : null;

    private static int? Whole(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static QuietSpan? Quiet(string text)
    {
        if (text.Equals("none", StringComparison.OrdinalIgnoreCase))
        {
            return QuietSpan.None;
        }

        return text.Split('-', StringSplitOptions.TrimEntries) is [var from, var to]
            && TimeOnly.TryParseExact(from, ["HH:mm", "H:mm"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var begin)
            && TimeOnly.TryParseExact(to, ["HH:mm", "H:mm"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var end)
            ? new QuietSpan(begin, end)
            : null;
    }

    private FrequencyCap? Cap(IConfigurationSection cap)
    {
        if (cap["List"] is { Length: > 0 and <= 64 } list && !string.IsNullOrWhiteSpace(list)
            && Whole(cap["Most"] ?? "") is { } most and > 0 && Whole(cap["Hours"] ?? "") is { } hours and > 0 and <= 24 * 366)
        {
            return new FrequencyCap(new ListId(list), most, TimeSpan.FromHours(hours));
        }

        faults.Add($"WURP0650: {path}:FrequencyCaps:{cap.Key} is not an object with List, Most (from 1 on) and Hours (1 to 8784).");
        return null;
    }

    private void Read<T>(string key, string expected, Func<string, T?> parse, Action<T?> set)
    {
        if (section[key]?.Trim() is not { } text)
        {
            return;
        }

        if (parse(text) is { } value)
        {
            set(value);
        }
        else
        {
            faults.Add($"WURP0650: {path}:{key} is not {expected}.");
        }
    }
}
