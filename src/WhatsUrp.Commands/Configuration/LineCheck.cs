// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Citizens;
using WhatsUrp.Commands.Definitions;
using WhatsUrp.Commands.Grammar;
using WhatsUrp.Commands.Text;

namespace WhatsUrp.Commands.Configuration;

/// <summary>Checks lists, fields, vocabularies, policy, dialogue and numbers.</summary>
internal static class LineCheck
{
    private const int RowTitle = 24;
    private const int ButtonTitle = 20;
    private const int Description = 72;
    private const int PolicyLength = 700;
    private const int MaxButtons = 3;

    public static void Run(LineOptions options, LineFaults faults)
    {
        CheckLists(options, faults);
        CheckFields(options, faults);
        CheckEntries("Places", options.Places, faults);
        CheckPolicy(options, faults);
        CheckDialogue(options.Dialogue, faults);
        CheckSupport(options, faults);
        for (var i = 0; i < options.Emergency.ForwardTo.Count; i++)
        {
            if (!PhoneNumber.TryParse(options.Emergency.ForwardTo[i], out _))
            {
                faults.NotANumber($"Emergency:ForwardTo:{i}");
            }
        }

        CheckTexts("Emergency:Words", options.Emergency.Words, faults);
        CheckTexts("Ignore", options.Ignore, faults);
        CheckTexts("OptOut:Phrases", options.OptOut.Phrases, faults);
        CheckTexts("OptOut:Fillers", options.OptOut.Fillers, faults);
    }

    /// <summary>Checks phrases that must hold something, and not more than is read.</summary>
    public static void CheckTexts(string path, IList<string> texts, LineFaults faults)
    {
        for (var i = 0; i < texts.Count; i++)
        {
            CheckText($"{path}:{i}", texts[i], faults);
        }
    }

    /// <summary>Checks one phrase.</summary>
    public static void CheckText(string path, string text, LineFaults faults)
    {
        var folded = TextFold.Fold(text);
        var words = folded.Count(c => c == ' ') + 1;
        if (folded.Length == 0)
        {
            faults.FoldsToNothing(path, text);
        }
        else if (words > Folder.MaxTokens)
        {
            faults.TooManyWords(path, words);
        }
    }

    /// <summary>Checks an id, and that it is the only one of its sort.</summary>
    public static void CheckId(string path, string? id, HashSet<string> seen, LineFaults faults)
    {
        if (string.IsNullOrWhiteSpace(id))
        {
            faults.Missing(path);
        }
        else if (id.Length > 64 || id.Any(c => !char.IsLetterOrDigit(c) && c is not ('-' or '.' or '_')))
        {
            faults.WrongId(path, id);
        }
        else if (!seen.Add(id))
        {
            faults.Duplicate(path, id);
        }
    }

    private static void CheckLists(LineOptions options, LineFaults faults)
    {
        var ids = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        for (var i = 0; i < options.Lists.Count; i++)
        {
            var list = options.Lists[i];
            CheckId($"Lists:{i}:Id", list.Id, ids, faults);
            CheckTexts($"Lists:{i}:Tags", list.Tags, faults);
            CheckTitle($"Lists:{i}:Title", list.Title, options.Lists.Count, faults);
            if (list.Purpose is { Length: > Description } purpose)
            {
                faults.TooLong($"Lists:{i}:Purpose", purpose, Description);
            }
        }
    }

    private static void CheckFields(LineOptions options, LineFaults faults)
    {
        if (options.Fields.Count > FieldTable.Max)
        {
            faults.OutOfRange("Fields", options.Fields.Count, $"0 to {FieldTable.Max} fields");
        }

        var ids = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        for (var i = 0; i < options.Fields.Count; i++)
        {
            var field = options.Fields[i];
            var path = $"Fields:{i}";
            CheckId(path + ":Id", field.Id, ids, faults);
            CheckTexts(path + ":Labels", field.Labels, faults);
            CheckEntries(path + ":Choices", field.Choices, faults);
            if ((field.Kind == FieldKind.Place && options.Places.Count == 0) || (field.Kind == FieldKind.Choice && field.Choices.Count == 0))
            {
                faults.NoEntries(path, field.Kind.ToString());
            }

            if (field.Multiple is < 1 or > 16)
            {
                faults.OutOfRange(path + ":Multiple", field.Multiple, "1 to 16");
            }

            if (field.Kind == FieldKind.Pattern && !(field.MinLength >= 1 && field.MinLength <= field.MaxLength && field.MaxLength <= 64))
            {
                faults.PatternBounds(path);
            }
        }
    }

    private static void CheckEntries(string path, IList<PlaceOptions> entries, LineFaults faults)
    {
        var ids = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var i = 0; i < entries.Count; i++)
        {
            var entry = entries[i];
            if (entry.Names.Count == 0)
            {
                faults.Missing($"{path}:{i}:Names");
                continue;
            }

            CheckId($"{path}:{i}:Id", entry.Id, ids, faults);
            CheckTexts($"{path}:{i}:Names", entry.Names, faults);
            CheckTitle($"{path}:{i}:Names:0", entry.Names[0], entries.Count, faults);
            for (var j = 0; j < entry.Names.Count; j++)
            {
                CheckName($"{path}:{i}:Names:{j}", entry.Names[j], entry.Id ?? "", names, faults);
            }
        }
    }

    // Compared in all the forms that are matched: PUBBLICA UTILITA of one entry is the PUBBLICAUTILITA of another.
    private static void CheckName(string path, string name, string id, Dictionary<string, string> owners, LineFaults faults)
    {
        foreach (var form in PhraseForms.OfName(name))
        {
            if (!owners.TryAdd(form, id) && !string.Equals(owners[form], id, StringComparison.OrdinalIgnoreCase))
            {
                faults.NameTwice(path, name, owners[form]);
                return;
            }
        }
    }

    private static void CheckTitle(string path, string? title, int count, LineFaults faults)
    {
        var limit = count <= MaxButtons ? ButtonTitle : RowTitle;
        if (title?.Length > limit)
        {
            faults.TooLong(path, title, limit);
        }
    }

    private static void CheckPolicy(LineOptions options, LineFaults faults)
    {
        var policy = options.Policy;
        var hasText = !string.IsNullOrWhiteSpace(policy.Text) || !string.IsNullOrWhiteSpace(policy.Url);
        if (options.Lists.Count > 0 && (string.IsNullOrWhiteSpace(policy.Version) || !hasText))
        {
            faults.NoPolicy("Policy");
        }

        if (policy.Text is { Length: > PolicyLength } text)
        {
            faults.TooLong("Policy:Text", text[..20] + "...", PolicyLength);
        }

        if (!string.IsNullOrWhiteSpace(policy.Url) && !(Uri.TryCreate(policy.Url, UriKind.Absolute, out var url) && url.Scheme is "http" or "https"))
        {
            faults.WrongUrl("Policy:Url", policy.Url);
        }

        CheckTexts("Policy:Accept", policy.Accept, faults);
        CheckTexts("Policy:Reject", policy.Reject, faults);
        var rejects = policy.Reject.Select(TextFold.Fold).ToHashSet(StringComparer.Ordinal);
        for (var i = 0; i < policy.Accept.Count; i++)
        {
            if (TextFold.Fold(policy.Accept[i]) is { Length: > 0 } folded && rejects.Contains(folded))
            {
                faults.AcceptIsReject($"Policy:Accept:{i}", policy.Accept[i]);
            }
        }
    }

    // Settings that the service does not carry out yet: a comune must not believe that its broadcasts pause when nothing pauses them.
    private static void CheckSupport(LineOptions options, LineFaults faults)
    {
        if (options.Policy.OnChange == PolicyChange.Pause)
        {
            faults.NotSupported("Policy:OnChange", options.Policy.OnChange);
        }

        if (options.OptOut.PauseOnDoubt)
        {
            faults.NotSupported("OptOut:PauseOnDoubt", "true");
        }
    }

    private static void CheckDialogue(DialogueOptions dialogue, LineFaults faults)
    {
        if (dialogue.ExpireAfter <= TimeSpan.Zero || dialogue.ExpireAfter > TimeSpan.FromDays(60))
        {
            faults.OutOfRange("Dialogue:ExpireAfter", dialogue.ExpireAfter, "0 to 60 days (written d.hh:mm:ss)");
        }

        if (dialogue.RemindAfter is { } remind && (remind <= TimeSpan.Zero || remind >= TimeSpan.FromDays(1) || remind >= dialogue.ExpireAfter))
        {
            faults.OutOfRange("Dialogue:RemindAfter", remind, "0 to 24 hours and before ExpireAfter");
        }
        else if (dialogue.RemindAfter is { } reminder)
        {
            faults.NotSupported("Dialogue:RemindAfter", reminder);
        }

        if (dialogue.MaxRetries is < 1 or > 10)
        {
            faults.OutOfRange("Dialogue:MaxRetries", dialogue.MaxRetries, "1 to 10");
        }
    }
}
