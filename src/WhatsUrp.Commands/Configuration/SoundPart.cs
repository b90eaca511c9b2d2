// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Commands.Definitions;
using WhatsUrp.Lines;

namespace WhatsUrp.Commands.Configuration;

/// <summary>What is left of a faulty line without its faulty parts, so that the faults which only a whole line shows are found in the same go.</summary>
internal static class SoundPart
{
    // Without a list or field what names it is faulty in its turn; more rounds than sorts of part are never needed.
    private const int Rounds = 5;

    /// <summary>Takes the faulty parts out of a line.</summary>
    /// <returns>The line without them; <see langword="null"/> when nothing is left that may be built.</returns>
    public static LineDefinition? Of(LineId id, LineOptions options, LineFaults faults)
    {
        for (var round = 0; round < Rounds; round++)
        {
            TakeOut(options, faults.Places);
            faults = new LineFaults(id);
            LineDefaults.Fill(id, options);
            LineCheck.Run(options, faults);
            PhraseCheck.Run(options, faults);
            if (faults.All.Count == 0)
            {
                return LineBuilder.Build(id, options);
            }
        }

        return null;
    }

    private static void TakeOut(LineOptions options, IReadOnlyCollection<string> places)
    {
        // Where all lists are faulty the joining verbs are not: what they do without a list says nothing of their phrases.
        string[] inVerbs = [.. places.Where(place => !place.EndsWith(":WhenNoList", StringComparison.Ordinal))];
        options.Verbs = Without(options.Verbs, "Verbs", inVerbs);
        options.Lists = Without(options.Lists, "Lists", places);
        options.Fields = Without(options.Fields, "Fields", places);
        options.Places = Without(options.Places, "Places", places);
        options.Policy = IsAmong("Policy", places) ? new PolicyOptions { Version = "0", Text = "-" } : options.Policy;
        options.Dialogue = IsAmong("Dialogue", places) ? new DialogueOptions() : options.Dialogue;
        options.OptOut = IsAmong("OptOut", places) ? new OptOutOptions() : options.OptOut;
        options.Emergency = IsAmong("Emergency", places) ? new EmergencyOptions() : options.Emergency;
        options.Ignore = IsAmong("Ignore", places) ? [] : options.Ignore;
        foreach (var verb in options.Verbs)
        {
            verb.WhenNoList = inVerbs.Length < places.Count ? WhenNoList.All : verb.WhenNoList;
            verb.Lists = [.. verb.Lists.Where(list => options.Lists.Any(known => Same(known.Id, list)))];
            verb.AlwaysLists = [.. verb.AlwaysLists.Where(list => options.Lists.Any(known => Same(known.Id, list)))];
            verb.Fields = verb.Fields is null ? null : [.. verb.Fields.Where(field => options.Fields.Any(known => Same(known.Id, field)))];
        }
    }

    private static List<T> Without<T>(IList<T> items, string key, IReadOnlyCollection<string> places) => [.. items.Where((_, at) => !IsAmong($"{key}:{at}", places))];

    private static bool IsAmong(string part, IReadOnlyCollection<string> places) =>
        places.Any(place => place.StartsWith(part, StringComparison.Ordinal) && (place.Length == part.Length || place[part.Length] == ':'));

    private static bool Same(string one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);
}
