// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Commands.Definitions;
using WhatsUrp.Commands.Grammar;

namespace WhatsUrp.Commands.Tests.Yardstick;

/// <summary>What happens to every published phrase: quoted, misspelt, asked about, passed on to others.</summary>
public sealed class NearMissTests
{
    private static readonly string[] AsPasted = ["{0}", "“{0}”", "\"{0}\"", "«{0}»", "‘{0}’", "*{0}*", "({0})", " {0}. ", "Buongiorno, {0}", "{0}, grazie!", "Salve\n{0}"];

    private static readonly string[] AsTalk =
    [
        "Per ricevere gli avvisi devo scrivere {0}?",
        "Cosa succede se mando {0}?",
        "Che differenza c'è tra {0} e la newsletter?",
        "Ho detto a mia sorella di scrivere {0}",
        "Dite ai vicini di mandare {0} a questo numero",
        "Mio padre ha scritto {0} ma non gli arriva nulla",
        "È vero che chi scrive {0} paga?",
        "Non ho ancora scritto {0}",
    ];

    private static readonly string[] AsWishToLeave = ["{0}", "“{0}”", "*{0}*", "{0}!!!", "Buongiorno, {0}", "{0} grazie", "{0}, per favore", "per favore {0}"];

    [Theory]
    [MemberData(nameof(Service.Names), MemberType = typeof(Service))]
    public void A_phrase_joins_however_it_is_pasted(string name) =>
        Hold(name, CommandEffect.Subscribe, AsPasted, outcome => outcome is CommandOutcome { Effect: CommandEffect.Subscribe }, strictToo: false);

    [Theory]
    [MemberData(nameof(Service.Names), MemberType = typeof(Service))]
    public void Talk_about_a_phrase_joins_nobody(string name) =>
        Hold(name, CommandEffect.Subscribe, AsTalk, outcome => outcome is NotACommand);

    [Theory]
    [MemberData(nameof(Service.Names), MemberType = typeof(Service))]
    public void A_phrase_of_leaving_leaves_however_it_is_written(string name) =>
        Hold(name, CommandEffect.Unsubscribe, AsWishToLeave, outcome => outcome is OptOutOutcome);

    [Theory]
    [MemberData(nameof(Service.Names), MemberType = typeof(Service))]
    public void A_letter_missing_never_joins(string name)
    {
        foreach (var line in Service.Of(name).Lines)
        {
            var known = line.Definition.Verbs.SelectMany(verb => verb.Phrases).Select(phrase => phrase.Text).ToHashSet(StringComparer.OrdinalIgnoreCase);
            Assert.All(
                Phrases(line.Definition, CommandEffect.Subscribe).SelectMany(WithoutOneLetter).Where(text => !known.Contains(text)),
                text => Assert.False(line.Grammar.Parse(text) is CommandOutcome { Effect: CommandEffect.Subscribe }, text));
        }
    }

    private static void Hold(string name, CommandEffect effect, string[] shapes, Func<ParseOutcome, bool> isRight, bool strictToo = true)
    {
        var faults = from line in Service.Of(name).Lines
                     from verb in line.Definition.Verbs
                     where verb.Effect == effect && (strictToo || verb.Position != MatchPosition.Only)
                     from phrase in verb.Phrases
                     from shape in shapes
                     let text = shape.Replace("{0}", phrase.Text, StringComparison.Ordinal)
                     let outcome = line.Grammar.Parse(text)
                     where !isRight(outcome)
                     select $"«{text}» is {outcome.GetType().Name} ({outcome.RuleId})";

        Assert.Equal("", string.Join('\n', faults));
    }

    private static IEnumerable<string> Phrases(LineDefinition line, CommandEffect effect) =>
        line.Verbs.Where(verb => verb.Effect == effect).SelectMany(verb => verb.Phrases).Select(phrase => phrase.Text);

    private static IEnumerable<string> WithoutOneLetter(string phrase) =>
        Enumerable.Range(0, phrase.Length).Where(at => char.IsLetter(phrase[at])).Select(at => phrase.Remove(at, 1));
}
