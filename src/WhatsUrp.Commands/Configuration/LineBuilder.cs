// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Citizens;
using WhatsUrp.Commands.Definitions;
using WhatsUrp.Lines;
using WhatsUrp.Subscribers;

namespace WhatsUrp.Commands.Configuration;

/// <summary>Makes the immutable definition out of checked options.</summary>
internal static class LineBuilder
{
    public static LineDefinition Build(LineId id, LineOptions options)
    {
        Choice[] places = [.. options.Places.Select(ToChoice)];
        return new LineDefinition
        {
            Id = id,
            Name = options.Name!,
            Languages = [.. options.Languages],
            Verbs = [.. options.Verbs.Select(verb => ToVerb(verb, options.Languages))],
            Lists = [.. options.Lists.Select(ToList)],
            Fields = [.. options.Fields.Select(field => ToField(field, places))],
            Policy = ToPolicy(options),
            Dialogue = new DialogueSettings(
                options.Dialogue.ExpireAfter,
                options.Dialogue.RemindAfter,
                options.Dialogue.MaxRetries,
                options.Dialogue.HoldTypedFields,
                options.Dialogue.Approval),
            OptOut = new OptOutSettings([.. options.OptOut.Phrases], [.. options.OptOut.Fillers], options.OptOut.PauseOnDoubt),
            Emergency = new EmergencySettings([.. options.Emergency.Words], [.. options.Emergency.ForwardTo.Select(ToAddress)]),
            Ignore = [.. options.Ignore],
            Replies = options.Replies.ToDictionary(
                pair => pair.Key,
                IReadOnlyDictionary<string, string> (pair) => new Dictionary<string, string>(pair.Value, StringComparer.OrdinalIgnoreCase),
                StringComparer.OrdinalIgnoreCase),
        };
    }

    private static VerbDefinition ToVerb(VerbOptions verb, IList<string> languages) => new()
    {
        Id = new VerbId(verb.Id),
        Effect = verb.Effect,
        Phrases =
        [
            .. from language in languages
               where verb.Phrases.ContainsKey(language)
               from text in verb.Phrases[language]
               select new VerbPhrase(language, text),
        ],
        Position = verb.Position,
        Lists = [.. verb.Lists.Select(list => new ListId(list))],
        AlwaysLists = [.. verb.AlwaysLists.Select(list => new ListId(list))],
        WhenNoList = verb.WhenNoList!.Value,
        Fields = [.. verb.Fields!.Select(field => new FieldId(field))],
        FieldsPosition = verb.FieldsPosition,
        Separators = verb.Separators,
        AcceptsPolicy = verb.AcceptsPolicy,
        WithoutKeyword = verb.WithoutKeyword,
    };

    private static ListRule ToList(ListOptions list) => new(
        new ListDefinition(new ListId(list.Id), list.Title!, string.IsNullOrWhiteSpace(list.Purpose) ? null : list.Purpose, list.Urgency),
        [.. list.Tags],
        list.Default);

    private static FieldDefinition ToField(FieldOptions field, Choice[] places) => new()
    {
        Id = new FieldId(field.Id),
        Title = field.Title!,
        Kind = field.Kind,
        Required = field.Required,
        Multiple = field.Multiple,
        Labels = [field.Id, .. field.Labels],
        Choices = field.Kind switch { FieldKind.Place => places, FieldKind.Choice => [.. field.Choices.Select(ToChoice)], _ => [] },
        Characters = field.Characters,
        MinLength = field.MinLength ?? 0,
        MaxLength = field.MaxLength ?? 60,
    };

    private static Choice ToChoice(PlaceOptions entry) => new(entry.Id!, [.. entry.Names]);

    private static PolicyDefinition? ToPolicy(LineOptions options)
    {
        var policy = options.Policy;
        if (string.IsNullOrWhiteSpace(policy.Version))
        {
            return null;
        }

        var url = string.IsNullOrWhiteSpace(policy.Url) ? null : policy.Url;
        var text = string.IsNullOrWhiteSpace(policy.Text)
            ? $"Il testo completo del regolamento e dell'informativa sui dati personali si legge qui: {url}"
            : policy.Text;
        return new PolicyDefinition(new PolicyText(policy.Version, text, url), policy.Acceptance, [.. policy.Accept], [.. policy.Reject], policy.OnChange);
    }

    private static CitizenAddress ToAddress(string number) => new(PhoneNumber.Parse(number), null);
}
