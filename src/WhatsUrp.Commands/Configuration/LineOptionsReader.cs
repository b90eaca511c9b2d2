// SPDX-License-Identifier: BSD-3-Clause

using Microsoft.Extensions.Configuration;
using WhatsUrp.Commands.Definitions;
using WhatsUrp.Lines;

namespace WhatsUrp.Commands.Configuration;

/// <summary>Binds the section of a line, refusing keys that nobody knows.</summary>
internal static class LineOptionsReader
{
    // Sections of other packages that stand beside ours.
    private static readonly string[] Foreign = ["OfficeHours", "CloudApi", "Broadcasts"];

    public static LineOptions Read(IConfigurationSection section, LineFaults faults)
    {
        var reader = new SectionReader(section, "", faults);
        var options = new LineOptions
        {
            Name = reader.Text("Name"),
            Languages = reader.Texts("Languages"),
            Verbs = reader.Items("Verbs", ReadVerb),
            Lists = reader.Items("Lists", ReadList),
            Fields = reader.Items("Fields", ReadField),
            Places = reader.Items("Places", ReadPlace),
            Policy = ReadPolicy(reader.Object("Policy")),
            Dialogue = ReadDialogue(reader.Object("Dialogue")),
            OptOut = ReadOptOut(reader.Object("OptOut")),
            Emergency = ReadEmergency(reader.Object("Emergency")),
            Ignore = reader.Texts("Ignore"),
            Replies = ReadReplies(reader.Object("Replies")),
        };
        reader.RefuseOthers(Foreign);
        return options;
    }

    private static VerbOptions ReadVerb(SectionReader reader)
    {
        var verb = new VerbOptions
        {
            Id = reader.Text("Id") ?? "",
            Effect = reader.Name<CommandEffect>("Effect") ?? CommandEffect.Custom,
            Position = reader.Name<MatchPosition>("Position"),
            Lists = reader.Texts("Lists"),
            AlwaysLists = reader.Texts("AlwaysLists"),
            WhenNoList = reader.Name<WhenNoList>("WhenNoList"),
            Fields = reader.TextsOrNull("Fields"),
            FieldsPosition = reader.Name<FieldsPosition>("FieldsPosition") ?? FieldsPosition.Any,
            Separators = reader.Text("Separators") ?? "",
            AcceptsPolicy = reader.Flag("AcceptsPolicy", preset: false),
            WithoutKeyword = reader.Flag("WithoutKeyword", preset: false),
        };
        var phrases = reader.Object("Phrases");
        foreach (var language in phrases.Keys())
        {
            verb.Phrases[language] = phrases.Texts(language);
        }

        reader.RefuseOthers();
        return verb;
    }

    private static ListOptions ReadList(SectionReader reader)
    {
        var list = new ListOptions
        {
            Id = reader.Text("Id") ?? "",
            Tags = reader.Texts("Tags"),
            Title = reader.Text("Title"),
            Purpose = reader.Text("Purpose"),
            Urgency = reader.Name<Urgency>("Urgency") ?? Urgency.Routine,
            Default = reader.Flag("Default", preset: false),
        };
        reader.RefuseOthers();
        return list;
    }

    private static FieldOptions ReadField(SectionReader reader)
    {
        var field = new FieldOptions
        {
            Id = reader.Text("Id") ?? "",
            Title = reader.Text("Title"),
            Kind = reader.Name<FieldKind>("Kind") ?? FieldKind.Text,
            Required = reader.Flag("Required", preset: false),
            Multiple = reader.Number("Multiple") ?? 1,
            Labels = reader.Texts("Labels"),
            Choices = reader.Items("Choices", ReadPlace),
            Characters = reader.Name<PatternCharacters>("Characters") ?? PatternCharacters.Digits,
            MinLength = reader.Number("MinLength"),
            MaxLength = reader.Number("MaxLength"),
        };
        reader.RefuseOthers();
        return field;
    }

    private static PlaceOptions ReadPlace(SectionReader reader)
    {
        var place = new PlaceOptions { Id = reader.Text("Id"), Names = reader.Texts("Names") };
        reader.RefuseOthers();
        return place;
    }

    private static PolicyOptions ReadPolicy(SectionReader reader)
    {
        var policy = new PolicyOptions
        {
            Version = reader.Text("Version") ?? "",
            Url = reader.Text("Url"),
            Text = reader.Text("Text"),
            Acceptance = reader.Name<PolicyAcceptanceMode>("Acceptance") ?? PolicyAcceptanceMode.Reply,
            Accept = reader.Texts("Accept"),
            Reject = reader.Texts("Reject"),
            OnChange = reader.Name<PolicyChange>("OnChange") ?? PolicyChange.Continue,
        };
        reader.RefuseOthers();
        return policy;
    }

    private static DialogueOptions ReadDialogue(SectionReader reader)
    {
        var preset = new DialogueOptions();
        var dialogue = new DialogueOptions
        {
            ExpireAfter = reader.Duration("ExpireAfter") ?? preset.ExpireAfter,
            RemindAfter = reader.Duration("RemindAfter"),
            MaxRetries = reader.Number("MaxRetries") ?? preset.MaxRetries,
            HoldTypedFields = reader.Name<HoldTypedFields>("HoldTypedFields") ?? preset.HoldTypedFields,
            Approval = reader.Name<ApprovalMode>("Approval") ?? preset.Approval,
        };
        reader.RefuseOthers();
        return dialogue;
    }

    private static OptOutOptions ReadOptOut(SectionReader reader)
    {
        var optOut = new OptOutOptions
        {
            Phrases = reader.Texts("Phrases"),
            Fillers = reader.Texts("Fillers"),
            PauseOnDoubt = reader.Flag("PauseOnDoubt", preset: false),
        };
        reader.RefuseOthers();
        return optOut;
    }

    private static EmergencyOptions ReadEmergency(SectionReader reader)
    {
        var emergency = new EmergencyOptions { Words = reader.Texts("Words"), ForwardTo = reader.Texts("ForwardTo") };
        reader.RefuseOthers();
        return emergency;
    }

    private static Dictionary<string, IDictionary<string, string>> ReadReplies(SectionReader reader)
    {
        var replies = new Dictionary<string, IDictionary<string, string>>(StringComparer.OrdinalIgnoreCase);
        foreach (var language in reader.Keys())
        {
            var texts = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
            ReadTexts(reader.Object(language), "", texts);
            replies[language] = texts;
        }

        return replies;
    }

    // A key such as AskField:nome comes as two levels, because configuration splits at the colon.
    private static void ReadTexts(SectionReader reader, string prefix, Dictionary<string, string> texts)
    {
        foreach (var key in reader.Keys())
        {
            if (reader.IsText(key))
            {
                texts[prefix + key] = reader.Text(key)!;
            }
            else
            {
                ReadTexts(reader.Object(key), prefix + key + ":", texts);
            }
        }
    }
}
