// SPDX-License-Identifier: BSD-3-Clause

using System.Globalization;
using WhatsUrp.Commands.Definitions;
using WhatsUrp.Lines;

namespace WhatsUrp.Commands.Dialogue;

/// <summary>Writes and reads the payloads of buttons and rows: <c>wu:&lt;action&gt;:…</c>, at most 200 characters.</summary>
internal static class PayloadCodec
{
    /// <summary>The longest id that a list row carries (WhatsApp Cloud API).</summary>
    public const int MaxLength = 200;

    public static string Write(Payload payload) => payload switch
    {
        Payload.Policy p => $"wu:policy:{Uri.EscapeDataString(p.Version)}:{YesNo(p.Accepted)}",
        Payload.ReadPolicy => "wu:read",
        Payload.OptOut { List: null } => "wu:optout",
        Payload.OptOut { List: { } list } => $"wu:optout:{Uri.EscapeDataString(list.Value)}",
        Payload.Undo u => $"wu:{(u.UrgentOnly ? "keep" : "undo")}:{u.OptOutAt.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture)}",
        Payload.Confirm c => $"wu:confirm:{c.Draft}:{Number(c.Revision)}:{YesNo(c.Yes)}",
        Payload.Pick p => $"wu:pick:{p.Draft}:{Number(p.Revision)}:{Uri.EscapeDataString(p.Value)}",
        Payload.Edit => "wu:edit",
        Payload.Run r => string.Join(':', (string[])["wu", "run", Uri.EscapeDataString(r.Verb.Value), .. r.Lists.Select(l => Uri.EscapeDataString(l.Value))]),
        _ => throw new ArgumentOutOfRangeException(nameof(payload)),
    };

    /// <summary>Reads a payload; what it does not know gives <see langword="null"/>.</summary>
    public static Payload? Read(string? text)
    {
        if (text is null || text.Length > MaxLength || !text.StartsWith("wu:", StringComparison.Ordinal))
        {
            return null;
        }

        var parts = text[3..].Split(':').Select(Uri.UnescapeDataString).ToArray();
        return parts switch
        {
            ["policy", { Length: > 0 } version, "yes" or "no"] => new Payload.Policy(version, parts[2] == "yes"),
            ["read"] => new Payload.ReadPolicy(),
            ["optout"] => new Payload.OptOut(null),
            ["optout", var list] => IsId(list) ? new Payload.OptOut(new ListId(list)) : null,
            ["undo" or "keep", var at] => ReadUndo(at, parts[0] == "keep"),
            ["confirm", { Length: > 0 } draft, var revision, "yes" or "no"] =>
                ReadNumber(revision) is { } number ? new Payload.Confirm(draft, number, parts[3] == "yes") : null,
            ["pick", { Length: > 0 } draft, var revision, { Length: > 0 } value] =>
                ReadNumber(revision) is { } number ? new Payload.Pick(draft, number, value) : null,
            ["edit"] => new Payload.Edit(),
            ["run", { Length: > 0 } verb, .. var lists] when Array.TrueForAll(lists, IsId) =>
                new Payload.Run(new VerbId(verb), [.. lists.Select(list => new ListId(list))]),
            _ => null,
        };
    }

    private static Payload.Undo? ReadUndo(string text, bool urgentOnly) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var at) && at <= DateTimeOffset.MaxValue.ToUnixTimeMilliseconds()
            ? new Payload.Undo(DateTimeOffset.FromUnixTimeMilliseconds(at), urgentOnly)
            : null;

    private static int? ReadNumber(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static bool IsId(string text) => !string.IsNullOrWhiteSpace(text) && text.Length <= 64;

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string YesNo(bool yes) => yes ? "yes" : "no";
}
