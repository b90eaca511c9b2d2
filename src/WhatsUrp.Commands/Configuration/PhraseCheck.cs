// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Commands.Definitions;
using WhatsUrp.Commands.OptOut;
using WhatsUrp.Commands.Text;

namespace WhatsUrp.Commands.Configuration;

/// <summary>Checks that no phrase, tag or name means two things, and that nothing shadows the ways of leaving.</summary>
internal static class PhraseCheck
{
    public static void Run(LineOptions options, LineFaults faults)
    {
        var ids = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        for (var i = 0; i < options.Verbs.Count; i++)
        {
            LineCheck.CheckId($"Verbs:{i}:Id", options.Verbs[i].Id, ids, faults);
            CheckVerb($"Verbs:{i}", options.Verbs[i], options, faults);
        }

        CheckPhrases(options, faults);
        CheckAcceptance(options, faults);
        CheckTags(options, faults);
    }

    private static void CheckVerb(string path, VerbOptions verb, LineOptions options, LineFaults faults)
    {
        CheckLists(path + ":Lists", verb.Lists, options, faults);
        CheckLists(path + ":AlwaysLists", verb.AlwaysLists, options, faults);
        if (verb.AlwaysLists.Count > 0 && verb.Effect != CommandEffect.Subscribe)
        {
            faults.OnlyJoining(path + ":AlwaysLists", verb.Effect.ToString());
        }

        for (var i = 0; i < verb.Fields!.Count; i++)
        {
            if (!options.Fields.Any(field => string.Equals(field.Id, verb.Fields[i], StringComparison.OrdinalIgnoreCase)))
            {
                faults.UnknownField($"{path}:Fields:{i}", verb.Fields[i]);
            }
        }

        if (verb.WithoutKeyword && !options.Fields.Any(field => field.Required && verb.Fields.Contains(field.Id, StringComparer.OrdinalIgnoreCase)))
        {
            faults.NothingToMatch(path + ":WithoutKeyword");
        }

        if (!verb.WithoutKeyword && !Active(verb, options).Any())
        {
            faults.NoPhrase(path + ":Phrases");
        }

        var asksInVain = verb.WhenNoList == WhenNoList.Ask && options.Lists.Count == 0;
        var hasNoDefault = verb.WhenNoList == WhenNoList.Default && !options.Lists.Any(list => list.Default);
        if (verb.Effect == CommandEffect.Subscribe && verb.Lists.Count + verb.AlwaysLists.Count == 0 && (asksInVain || hasNoDefault))
        {
            faults.NoListToAsk(path + ":WhenNoList", verb.WhenNoList.ToString()!);
        }
    }

    private static void CheckLists(string path, IList<string> lists, LineOptions options, LineFaults faults)
    {
        for (var i = 0; i < lists.Count; i++)
        {
            if (!options.Lists.Any(list => string.Equals(list.Id, lists[i], StringComparison.OrdinalIgnoreCase)))
            {
                faults.UnknownList($"{path}:{i}", lists[i]);
            }
        }
    }

    private static IEnumerable<(string Path, string Text)> Active(VerbOptions verb, LineOptions options) =>
        from pair in verb.Phrases
        where options.Languages.Contains(pair.Key, StringComparer.OrdinalIgnoreCase)
        from item in pair.Value.Select((text, index) => ($"Phrases:{pair.Key}:{index}", text))
        select item;

    private static void CheckPhrases(LineOptions options, LineFaults faults)
    {
        var owners = new Dictionary<string, string>(StringComparer.Ordinal);
        var leaving = LeavePhraseTable.Core.Concat(options.OptOut.Phrases.Select(TextFold.Fold)).ToHashSet(StringComparer.Ordinal);
        for (var i = 0; i < options.Verbs.Count; i++)
        {
            var verb = options.Verbs[i];
            foreach (var (path, text) in Active(verb, options))
            {
                CheckPhrase($"Verbs:{i}:{path}", text, verb, owners, leaving, faults);
            }
        }
    }

    // Leaving is heard before any answer: such a phrase would never accept, and always leave.
    private static void CheckAcceptance(LineOptions options, LineFaults faults)
    {
        var leaving = LeavePhraseTable.Core.Concat(options.OptOut.Phrases.Select(TextFold.Fold)).ToHashSet(StringComparer.Ordinal);
        foreach (var verb in options.Verbs.Where(verb => verb.Effect is CommandEffect.Unsubscribe or CommandEffect.Erase))
        {
            foreach (var folded in Active(verb, options).Select(phrase => TextFold.Fold(phrase.Text)))
            {
                leaving.UnionWith(PhraseForms.OfPhrase(folded).Prepend(folded));
            }
        }

        for (var i = 0; i < options.Policy.Accept.Count; i++)
        {
            if (TextFold.Fold(options.Policy.Accept[i]) is { Length: > 0 } folded && leaving.Contains(folded))
            {
                faults.LeavesAlready($"Policy:Accept:{i}", options.Policy.Accept[i]);
            }
        }
    }

    private static void CheckPhrase(string path, string text, VerbOptions verb, Dictionary<string, string> owners, HashSet<string> leaving, LineFaults faults)
    {
        var folded = TextFold.Fold(text);
        LineCheck.CheckText(path, text, faults);
        if (folded.Length == 0)
        {
            return;
        }

        var mayLeave = verb.Effect is CommandEffect.Unsubscribe or CommandEffect.Erase;
        foreach (var form in PhraseForms.OfPhrase(folded).Prepend(folded))
        {
            if (!mayLeave && leaving.Contains(form))
            {
                faults.LeavesAlready(path, text);
                return;
            }

            if (owners.TryGetValue(form, out var owner) && !string.Equals(owner, verb.Id, StringComparison.OrdinalIgnoreCase))
            {
                faults.PhraseTwice(path, text, owner);
                return;
            }

            owners[form] = verb.Id;
        }
    }

    private static void CheckTags(LineOptions options, LineFaults faults)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var field in options.Fields)
        {
            var entries = field.Kind switch { FieldKind.Place => options.Places, FieldKind.Choice => field.Choices, _ => [] };
            foreach (var form in entries.SelectMany(entry => entry.Names).SelectMany(PhraseForms.OfName))
            {
                values.TryAdd(form, field.Id);
            }
        }

        var owners = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var i = 0; i < options.Lists.Count; i++)
        {
            for (var j = 0; j < options.Lists[i].Tags.Count; j++)
            {
                CheckTag($"Lists:{i}:Tags:{j}", options.Lists[i].Tags[j], options.Lists[i].Id, owners, values, faults);
            }
        }
    }

    private static void CheckTag(string path, string tag, string list, Dictionary<string, string> owners, Dictionary<string, string> values, LineFaults faults)
    {
        foreach (var form in PhraseForms.OfName(tag))
        {
            if (LeavePhraseTable.Core.Contains(form))
            {
                faults.LeavesAlready(path, tag);
                return;
            }

            if (owners.TryGetValue(form, out var owner) && !string.Equals(owner, list, StringComparison.OrdinalIgnoreCase))
            {
                faults.TagTwice(path, tag, owner);
                return;
            }

            if (values.TryGetValue(form, out var field))
            {
                faults.TagIsPlace(path, tag, field);
                return;
            }

            owners[form] = list;
        }
    }
}
