// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Commands.Definitions;

namespace WhatsUrp.Commands.Tests.Yardstick;

/// <summary>Which constructs a service's configuration uses, read from the configuration itself.</summary>
internal static class Constructs
{
    /// <summary>Gets the constructs, each with what it is and how a configuration of it is recognised.</summary>
    public static IReadOnlyList<(string Id, string Meaning, Func<Service, bool> Uses)> All { get; } =
    [
        ("G1", "a phrase of one or more words, old phrases and synonyms kept", service => Verbs(service).Any(verb => verb.Phrases.Count > 0)),
        ("G2", "a switch after a stem (`X ON`, `X SI`)", service => Verbs(service).Any(verb => verb.Phrases.Any(IsSwitch))),
        ("G3", "lists named by hashtag, by words or by the phrase itself", service => Lines(service).Any(line => line.Lists.Count > 1 || line.Verbs.Any(verb => verb.Lists.Count > 0))),
        ("G4", "a list for each receiving number", service => Lines(service).Count > 1),
        ("G5", "no list named: the default ones, or the question which", service => Joins(service).Any(verb => verb.Lists.Count == 0)),
        ("G6", "data after the phrase, in any words and order", service => Joins(service).Any(verb => verb.Fields.Count > 0 && verb.FieldsPosition != FieldsPosition.Before)),
        ("G7", "data before the phrase", service => Verbs(service).Any(verb => verb.FieldsPosition == FieldsPosition.Before || (verb.WithoutKeyword && verb.Effect == CommandEffect.Subscribe))),
        ("G8", "a choice from a closed vocabulary, one or several", service => Lines(service).Any(line => line.Fields.Any(field => field.Choices.Count > 0))),
        ("G9", "registration or data without a phrase", service => Verbs(service).Any(verb => verb.WithoutKeyword)),
        ("G10", "acceptance in words of the line's own, or in the joining message", service => Lines(service).Any(AcceptsItsOwnWay)),
        ("G11", "several turns until everything is there", service => Lines(service).Any(line => line.Policy is { Acceptance: PolicyAcceptanceMode.Reply } && !line.Verbs.Any(verb => verb.AcceptsPolicy))),
        ("G12", "the whole message and nothing else", service => Verbs(service).Any(verb => verb.Position == MatchPosition.Only)),
        ("G13", "a separator of its own, `#` among them", service => Verbs(service).Any(verb => verb.Separators.Length > 0)),
        ("G14", "codes and verbs of its own", service => Verbs(service).Any(verb => verb.Effect == CommandEffect.Custom)),
        ("G15", "the caption of a picture", service => service.Messages.Any(message => message.Caption)),
        ("G16", "staff approve, or people from elsewhere have an entry of their own", service => Lines(service).Any(IsCheckedOrOpen)),
    ];

    public static IEnumerable<string> Of(Service service) => All.Where(construct => construct.Uses(service)).Select(construct => construct.Id);

    private static IReadOnlyList<LineDefinition> Lines(Service service) => [.. service.Lines.Select(line => line.Definition)];

    private static IEnumerable<VerbDefinition> Verbs(Service service) => Lines(service).SelectMany(line => line.Verbs);

    private static IEnumerable<VerbDefinition> Joins(Service service) => Verbs(service).Where(verb => verb.Effect == CommandEffect.Subscribe);

    private static bool IsSwitch(VerbPhrase phrase) => phrase.Text.Split(' ') is { Length: > 1 } words && words[^1].ToUpperInvariant() is "ON" or "OFF" or "SI" or "NO";

    private static bool AcceptsItsOwnWay(LineDefinition line) =>
        line.Verbs.Any(verb => verb.AcceptsPolicy) || (line.Policy is { } policy && (policy.Acceptance == PolicyAcceptanceMode.Inline || policy.Accept is not ["ACCETTO"]));

    private static bool IsCheckedOrOpen(LineDefinition line) =>
        line.Dialogue.Approval == ApprovalMode.Operator || line.Fields.Any(field => field.Choices.Any(choice => choice.Id == "fuori-comune"));
}
