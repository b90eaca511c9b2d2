// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Commands.Definitions;
using WhatsUrp.Commands.Text;
using WhatsUrp.Lines;

namespace WhatsUrp.Commands.Configuration;

/// <summary>Fills what a comune left out.</summary>
internal static class LineDefaults
{
    public static void Fill(LineId id, LineOptions options)
    {
        options.Name = string.IsNullOrWhiteSpace(options.Name) ? id.Value : options.Name;
        if (options.Languages.Count == 0)
        {
            options.Languages = ["it"];
        }

        if (options.Policy.Accept.Count == 0)
        {
            options.Policy.Accept = ["ACCETTO"];
        }

        if (options.Policy.Reject.Count == 0)
        {
            options.Policy.Reject = ["NON ACCETTO", "RIFIUTO", "NO"];
        }

        foreach (var list in options.Lists)
        {
            list.Title = string.IsNullOrWhiteSpace(list.Title) ? list.Id : list.Title;
        }

        foreach (var field in options.Fields)
        {
            field.Title = string.IsNullOrWhiteSpace(field.Title) ? field.Id : field.Title;
            FillIds(field.Choices);
        }

        FillIds(options.Places);
        foreach (var verb in options.Verbs)
        {
            FillVerb(verb, options);
        }
    }

    private static void FillVerb(VerbOptions verb, LineOptions options)
    {
        verb.WhenNoList ??= verb.Effect switch
        {
            CommandEffect.Subscribe => options.Lists.Any(list => list.Default) ? WhenNoList.Default : WhenNoList.Ask,
            _ => WhenNoList.All,
        };
        verb.Fields ??= verb.Effect is CommandEffect.Subscribe or CommandEffect.Edit ? RegistrationFields(options) : [];
    }

    // What a verb of the line's own takes (a meter reading) is not asked of whoever joins, unless the joining command names it too.
    private static string[] RegistrationFields(LineOptions options)
    {
        var ofVerbs = options.Verbs.Where(verb => verb.Effect == CommandEffect.Custom).SelectMany(verb => verb.Fields ?? []).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return [.. options.Fields.Select(field => field.Id).Where(field => !ofVerbs.Contains(field))];
    }

    private static void FillIds(IEnumerable<PlaceOptions> entries)
    {
        foreach (var entry in entries)
        {
            if (string.IsNullOrWhiteSpace(entry.Id) && entry.Names.Count > 0)
            {
                entry.Id = TextFold.Fold(entry.Names[0]).Replace("#", "", StringComparison.Ordinal).ToLowerInvariant().Replace(' ', '-');
            }
        }
    }
}
