// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Citizens;
using WhatsUrp.Commands.Catalog;
using WhatsUrp.Commands.Definitions;
using WhatsUrp.Commands.Dialogue;
using WhatsUrp.Commands.Grammar;
using WhatsUrp.Commands.Replies;
using WhatsUrp.Messaging;
using WhatsUrp.Subscribers;

namespace WhatsUrp.Commands.Tests.Yardstick;

/// <summary>P12: what the help tells people to write does what the help says, on every line and in each of its languages.</summary>
public sealed class HelpTests
{
    private const int MaxLength = 1_024;

    [Theory]
    [MemberData(nameof(Service.Names), MemberType = typeof(Service))]
    public void Each_line_of_the_help_does_what_it_promises(string name)
    {
        foreach (var line in Service.Of(name).Lines)
        {
            foreach (var language in line.Definition.Languages)
            {
                var help = InfoStep.HelpText(Asked(line, language));
                var verbs = line.Definition.Verbs.Where(verb => verb.PhraseIn(language) is not null).ToList();

                Assert.True(help.Length <= MaxLength, help);
                Assert.All(verbs, verb => Assert.Contains(verb.PhraseIn(language)!, help, StringComparison.Ordinal));
                Assert.Equal(verbs.Select(verb => (CommandEffect?)verb.Effect), Lines(help, verbs).Select(text => Meaning(line.Grammar.Parse(text))));
            }
        }
    }

    // The phrases of the second paragraph, each before its colon.
    private static IEnumerable<string> Lines(string help, List<VerbDefinition> verbs) =>
        help.Split("\n\n")[1].Split('\n').Take(verbs.Count).Select(text => text.Split(": ")[0]);

    private static CommandEffect? Meaning(ParseOutcome outcome) => outcome switch
    {
        OptOutOutcome { ErasureWanted: true } => CommandEffect.Erase,
        OptOutOutcome => CommandEffect.Unsubscribe,
        CommandOutcome command => command.Effect,
        _ => null,
    };

    private static Turn Asked(CompiledLine line, string language)
    {
        var from = CitizenAddress.OfPhone("+393331234567");
        return new Turn
        {
            Line = line.Definition,
            Texts = new ReplyTexts(line.Definition),
            State = new CitizenState { Line = line.Definition.Id, Address = from },
            Message = new InboundMessage { Line = line.Definition.Id, Id = new MessageId("m1"), From = from, SentAt = DateTimeOffset.UnixEpoch },
            Office = new OfficeMoment(IsOpen: true, NextOpening: null, Sentence: "", LocalTime: DateTimeOffset.UnixEpoch),
            Now = DateTimeOffset.UnixEpoch,
            Language = language,
            RuleId = "test",
        };
    }
}
