// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Citizens;
using WhatsUrp.Lines;
using WhatsUrp.Messaging;
using WhatsUrp.Storage.Chains;
using WhatsUrp.Storage.Consents;
using WhatsUrp.Subscribers;

namespace WhatsUrp.Storage.Tests.Consents;

public sealed class ConsentRecordTests
{
    private static readonly DateTimeOffset Start = new(2026, 5, 25, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public void A_ledger_as_it_was_written_is_whole()
    {
        Assert.Null(HashChain.FirstBroken([]));
        Assert.Null(HashChain.FirstBroken(Ledger()));
    }

    [Fact]
    public void Erasing_a_message_id_leaves_the_chain_whole()
    {
        var ledger = Ledger();
        ledger[1] = ledger[1] with { Event = ledger[1].Event with { Evidence = null } };
        Assert.Null(HashChain.FirstBroken(ledger));
    }

    [Fact]
    public void A_row_that_is_missing_moved_or_added_breaks_the_chain()
    {
        var ledger = Ledger();
        Assert.Equal(2, HashChain.FirstBroken(ledger[1..]));
        Assert.Equal(3, HashChain.FirstBroken([ledger[0], ledger[2]]));
        Assert.Equal(2, HashChain.FirstBroken([ledger[0], ledger[1] with { PreviousHash = ledger[1].Hash }, ledger[2]]));
        Assert.Equal(3, HashChain.FirstBroken([ledger[0], ledger[1], ledger[1] with { Sequence = 3 }]));
    }

    [Fact]
    public void Any_change_of_a_row_breaks_the_chain()
    {
        var row = Ledger()[1];
        var e = row.Event;
        ConsentRecord[] forged =
        [
            row with { Line = new LineId("pieve") },
            row with { Subscriber = SubscriberId.New(Start) },
            row with { RecordedAt = Start },
            row with { EvidenceSha256 = null },
            row with { EvidenceSha256 = new MessageId("wamid.other").Sha256() },
            row with { Event = e with { Kind = ConsentKind.ListOff } },
            row with { Event = e with { List = new ListId("scuola") } },
            row with { Event = e with { OccurredAt = Start.AddDays(1) } },
            row with { Event = e with { PolicyVersion = "2026-02" } },
            row with { Event = e with { PolicyVersion = null } },
            row with { Event = e with { PolicySha256 = "01" } },
            row with { Event = e with { Method = AcceptanceMethod.Operator } },
            row with { Event = e with { Source = ConsentSource.Api } },
            row with { Event = e with { RuleId = "optout.core" } },
            row with { Event = e with { Actor = "sportello" } },
            row with { Hash = new byte[32] },
        ];
        Assert.All(forged, changed => Assert.Equal(2, HashChain.FirstBroken([Ledger()[0], changed])));
    }

    [Fact]
    public void Two_texts_side_by_side_are_not_one_text()
    {
        var row = Ledger()[1];
        Assert.NotEqual(
            (row with { Event = row.Event with { RuleId = "ab", Actor = "c" } }).ComputeHash(),
            (row with { Event = row.Event with { RuleId = "a", Actor = "bc" } }).ComputeHash());
    }

    private static ConsentRecord[] Ledger()
    {
        var rows = new List<ConsentRecord>();
        for (var i = 1; i <= 3; i++)
        {
            var evidence = new MessageId($"wamid.{i}");
            var row = new ConsentRecord
            {
                Line = new LineId("sanromano"),
                Sequence = i,
                Subscriber = new SubscriberId(new Guid(i, 0, 0, new byte[8])),
                Event = new ConsentEvent
                {
                    Kind = ConsentKind.ListOn,
                    List = new ListId("emergenze"),
                    OccurredAt = Start,
                    PolicyVersion = "2026-01",
                    PolicySha256 = "00",
                    Method = AcceptanceMethod.Button,
                    RuleId = "verb.on",
                    Evidence = evidence,
                },
                EvidenceSha256 = evidence.Sha256(),
                RecordedAt = Start.AddMinutes(i),
                PreviousHash = rows.LastOrDefault()?.Hash ?? HashChain.Genesis,
            };
            rows.Add(row with { Hash = row.ComputeHash() });
        }

        return [.. rows];
    }
}
