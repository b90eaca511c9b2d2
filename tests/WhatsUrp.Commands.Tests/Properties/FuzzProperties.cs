// SPDX-License-Identifier: BSD-3-Clause

using CsCheck;
using Microsoft.Extensions.Configuration;
using WhatsUrp.Commands.Catalog;
using WhatsUrp.Commands.Dialogue;
using WhatsUrp.Commands.Grammar;
using WhatsUrp.Commands.Tests.Dialogue;
using WhatsUrp.Commands.Tests.Yardstick;
using WhatsUrp.Commands.Text;
using WhatsUrp.Messaging;
using WhatsUrp.Subscribers;
using WhatsUrp.TestKit.Files;

namespace WhatsUrp.Commands.Tests.Properties;

/// <summary>What comes from outside may be anything: nothing throws, nothing hangs, nothing allocates without bound.</summary>
[Trait("Category", "Property")]
public class FuzzProperties
{
    // Outcomes take up to some 4 kB; a thread that reads its first long text also rents two buffers of 4,096 units, and keeps them.
    private const int MostBytes = 64 * 1024;

    private static readonly Lazy<KeyValuePair<string, string?>[][]> Files = new(() =>
    [
        .. Service.All.Select(service => new ConfigurationBuilder().AddJsonFile(ProjectRoot.PathOf($"{Service.Folder}/{service.Name}.json")).Build().GetSection("WhatsUrp").AsEnumerable(makePathsRelative: true).Where(pair => pair.Value is not null).ToArray()),
    ]);

    private static readonly Gen<string> Long = Gen.Select(Texts.Any, Gen.Int[1, 200], (text, times) => string.Concat(Enumerable.Repeat(text, times)));

    private static readonly Gen<string> Payload = Gen.Select(Texts.Pick("wu:", "wu:policy:", "wu:run:", "wu:pick:abcd1234:1:", "wu:optout:", "wu:undo:", "wu:confirm:abcd1234:1:", ""), Texts.Any, (start, rest) => start + rest);

    private static readonly Gen<string> Value = Gen.Frequency((2, Texts.Any), (1, Texts.Piece), (1, Texts.Pick("", "true", "-1", "72:00:00", "99999999999999999999", "Subscribe", "Place", "it", "on", "[]")));

    [Fact]
    public void P1_reading_allocates_within_a_bound() =>
        Gen.OneOf(Texts.Any, Long).Sample(
            text =>
            {
                foreach (var grammar in (CompiledGrammar[])[Samples.SampleLines.SanRomano, Samples.SampleLines.ThreeLists])
                {
                    var before = GC.GetAllocatedBytesForCurrentThread();
                    var outcome = grammar.Parse(text);
                    var bytes = GC.GetAllocatedBytesForCurrentThread() - before;
                    Assert.True(bytes <= MostBytes, $"{bytes} bytes for {text.Length} characters");
                    Assert.Equal(text.Length > Folder.MaxLength, outcome.TooLong);
                }
            },
            iter: Texts.Cases);

    [Fact]
    public void P13_any_text_and_any_payload_is_decided_in_any_state()
    {
        var line = SampleLines.Compile(SampleLines.SanRomano);
        Gen.Select(Gen.Null(Texts.Any), Gen.Null(Payload), Texts.Drafts.Where(IsPossible), Gen.Int[-100, 100]).Sample(
            (text, payload, draft, hours) =>
            {
                var now = DateTimeOffset.UnixEpoch.AddDays(1000);
                var talk = new Talk(line);
                var state = talk.State with { Draft = draft is null ? null : draft with { ExpiresAt = now.AddHours(hours) } };
                var message = new InboundMessage { Line = line.Definition.Id, Id = new MessageId("m1"), From = state.Address, SentAt = now.AddHours(hours), Text = text, Payload = payload };
                var change = line.Conversation.Step(state, message, new OfficeMoment(hours > 0, null, "", now), now);
                Assert.Equal(1, change.Outgoing.Count(sent => sent.Lane == Lane.Reply));
            },
            iter: Texts.Cases);
    }

    /// <summary>Configurations of real comuni with a few keys changed, lost or added: a line, or faults in words.</summary>
    [Fact]
    public void P12_a_damaged_configuration_loads_or_says_why() =>
        Gen.Select(Gen.Int[0, 999], Gen.Select(Gen.Int[0, 3], Gen.Int[0, 999], Gen.Int[0, 999], Value).Array[1, 4]).Sample(
            (which, damages) =>
            {
                var pairs = new Dictionary<string, string?>(Files.Value[which % Files.Value.Length], StringComparer.OrdinalIgnoreCase);
                foreach (var damage in damages)
                {
                    Damage(pairs, damage);
                }

                var (catalog, faults) = LineCatalogReader.Read(new ConfigurationBuilder().AddInMemoryCollection(pairs).Build(), []);
                Assert.All(faults, fault => Assert.StartsWith("WURP0", fault, StringComparison.Ordinal));
                Assert.True(faults.Count > 0 || catalog.Lines.Count > 0);
                Assert.All(catalog.Lines, line => Assert.NotNull(line.Grammar.Parse("ISCRIZIONE ON")));
            },
            iter: Texts.Cases);

    // A dialogue that waits for a field knows for which one; only the choice among fields goes without.
    private static bool IsPossible(Draft? draft) => draft is null || draft.Stage switch
    {
        DraftStage.AwaitingField => draft.Field is not null,
        DraftStage.AwaitingChoice => draft.Field?.Value == "frazione",
        _ => true,
    };

    private static void Damage(Dictionary<string, string?> pairs, (int Kind, int At, int Other, string Value) damage)
    {
        var keys = pairs.Keys.Order(StringComparer.Ordinal).ToArray();
        var key = keys[damage.At % keys.Length];
        var other = keys[damage.Other % keys.Length];
        switch (damage.Kind)
        {
            case 0:
                pairs[key] = damage.Value;
                break;
            case 1 when keys.Length > 1:
                pairs.Remove(key);
                break;
            case 2:
                (pairs[key], pairs[other]) = (pairs[other], pairs[key]);
                break;
            default:
                pairs.TryAdd($"{key[..key.LastIndexOf(':')]}:{damage.Value.Replace(':', '.')}", pairs[other]);
                break;
        }
    }
}
