// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Lines;
using WhatsUrp.OfficeHours;
using WhatsUrp.Storage.Chains;
using WhatsUrp.Storage.Hours;

namespace WhatsUrp.Storage.Tests.Hours;

public sealed class OverrideRecordTests
{
    private static readonly DateTimeOffset Start = new(2026, 5, 25, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Any_change_of_a_row_breaks_the_chain()
    {
        var row = Row();
        var o = row.Override;
        Assert.Null(HashChain.FirstBroken([row]));
        OverrideRecord[] forged =
        [
            row with { Line = new LineId("pieve") },
            row with { Action = OverrideAction.Withdrawn },
            row with { Office = null },
            row with { Actor = "altri" },
            row with { At = Start.AddDays(1) },
            row with { Override = o with { Id = "b" } },
            row with { Override = o with { Kind = OverrideKind.Open } },
            row with { Override = o with { Dates = [new DateOnly(2027, 1, 3)] } },
            row with { Override = o with { Hours = [] } },
            row with { Override = o with { Reason = null } },
            row with { Override = o with { Act = "Ord. 2/2026" } },
            row with { Override = o with { Issued = null } },
            row with { PreviousHash = row.Hash },
            row with { Hash = new byte[32] },
        ];
        Assert.All(forged, changed => Assert.Equal(1, HashChain.FirstBroken([changed])));
    }

    private static OverrideRecord Row()
    {
        var row = new OverrideRecord
        {
            Line = new LineId("sanromano"),
            Sequence = 1,
            Action = OverrideAction.Added,
            Office = "tributi",
            Override = new ScheduleOverride
            {
                Id = "a",
                Kind = OverrideKind.Closed,
                Dates = [new DateOnly(2027, 1, 2)],
                Hours = [new TimeRange(540, 780)],
                Reason = "assemblea",
                Act = "Ord. 1/2026",
                Issued = new DateOnly(2026, 12, 1),
            },
            Actor = "ufficio",
            At = Start,
            PreviousHash = HashChain.Genesis,
        };
        return row with { Hash = row.ComputeHash() };
    }
}
