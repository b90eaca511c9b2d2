// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Lines;
using WhatsUrp.OfficeHours;
using Xunit;

namespace WhatsUrp.Testing.Conformance;

/// <summary>The rules of the overrides of office hours that staff order at run time.</summary>
public abstract class OverrideStoreConformance : StoreConformance
{
    private static readonly OverrideWithdrawal Withdrawal = new("sportello", At(5));

    [Fact]
    public async Task An_override_is_read_as_it_was_added()
    {
        var entry = Entry("elezioni") with
        {
            Office = "tributi",
            Override = new ScheduleOverride
            {
                Id = "elezioni",
                Kind = OverrideKind.Replace,
                Dates = [new DateSpan(new DateOnly(2027, 6, 12), new DateOnly(2027, 6, 13)), new DateOnly(2027, 6, 20)],
                Hours = [new TimeRange(420, 780), new TimeRange(1320, 1560), new TimeRange(1500, 2880)],
                Reason = "elezioni: «l'ufficio è aperto» 😀",
                Act = "Ord. 12/2027",
                Issued = new DateOnly(2027, 5, 20),
            },
        };
        Assert.True(await Overrides.AddAsync(entry));
        AssertSame(entry, Assert.Single(await Overrides.ListInForceAsync()));
        AssertSame(entry, Assert.Single(await Overrides.ListHistoryAsync(Line)));
        await ReopenAsync();
        AssertSame(entry, Assert.Single(await Overrides.ListInForceAsync()));
    }

    [Fact]
    public async Task What_is_left_out_stays_out()
    {
        await Overrides.AddAsync(Entry("a"));
        var kept = Assert.Single(await Overrides.ListInForceAsync());
        Assert.Equal((null, null, null, null), (kept.Office, kept.Override.Reason, kept.Override.Act, kept.Override.Issued));
        Assert.Empty(kept.Override.Hours);
        Assert.Null(kept.Withdrawal);
    }

    [Fact]
    public async Task Overrides_of_a_line_keep_the_order_in_which_they_were_added()
    {
        foreach (var id in new[] { "c", "a", "b" })
        {
            Assert.True(await Overrides.AddAsync(Entry(id)));
        }

        Assert.Equal(["c", "a", "b"], await InForceAsync(Line));
        Assert.Equal(["c", "a", "b"], await HistoryAsync(Line));
    }

    [Fact]
    public async Task A_withdrawn_override_is_in_force_no_more_and_stays_on_record()
    {
        await Overrides.AddAsync(Entry("a"));
        await Overrides.AddAsync(Entry("b"));
        Assert.True(await Overrides.WithdrawAsync(Line, "a", Withdrawal));
        Assert.Equal(["b"], await InForceAsync(Line));
        var history = await Overrides.ListHistoryAsync(Line);
        Assert.Equal([("a", Withdrawal), ("b", null)], history.Select(entry => (entry.Override.Id, entry.Withdrawal)));
        Assert.Equal(("ufficio", At(0)), (history[0].Actor, history[0].At));
        await ReopenAsync();
        Assert.Equal(["b"], await InForceAsync(Line));
    }

    [Fact]
    public async Task Only_what_is_in_force_can_be_withdrawn_and_only_once()
    {
        await Overrides.AddAsync(Entry("a"));
        Assert.False(await Overrides.WithdrawAsync(Line, "b", Withdrawal));
        Assert.False(await Overrides.WithdrawAsync(OtherLine, "a", Withdrawal));
        Assert.True(await Overrides.WithdrawAsync(Line, "A", Withdrawal));
        Assert.False(await Overrides.WithdrawAsync(Line, "a", new OverrideWithdrawal("altri", At(9))));
        Assert.Equal(Withdrawal, Assert.Single(await Overrides.ListHistoryAsync(Line)).Withdrawal);
    }

    [Fact]
    public async Task An_id_is_given_once_on_a_line_even_after_a_withdrawal()
    {
        Assert.True(await Overrides.AddAsync(Entry("a")));
        Assert.False(await Overrides.AddAsync(Entry("a")));
        Assert.False(await Overrides.AddAsync(Entry("A")));
        await Overrides.WithdrawAsync(Line, "a", Withdrawal);
        Assert.False(await Overrides.AddAsync(Entry("a")));
        Assert.Equal(["a"], await HistoryAsync(Line));
    }

    [Fact]
    public async Task Lines_do_not_see_each_others_overrides()
    {
        Assert.True(await Overrides.AddAsync(Entry("a")));
        Assert.True(await Overrides.AddAsync(Entry("a") with { Line = OtherLine }));
        await Overrides.WithdrawAsync(Line, "a", Withdrawal);
        Assert.Empty(await InForceAsync(Line));
        Assert.Equal(["a"], await InForceAsync(OtherLine));
        Assert.Null(Assert.Single(await Overrides.ListHistoryAsync(OtherLine)).Withdrawal);
    }

    [Fact]
    public async Task Of_many_at_once_with_one_id_one_is_added_and_one_withdraws_it()
    {
        var added = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(async () => await Overrides.AddAsync(Entry("a")))));
        Assert.Single(added, done => done);
        var withdrawn = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(async () => await Overrides.WithdrawAsync(Line, "a", Withdrawal))));
        Assert.Single(withdrawn, done => done);
    }

    private static StaffOverride Entry(string id) => new()
    {
        Line = Line,
        Override = new ScheduleOverride { Id = id, Kind = OverrideKind.Closed, Dates = [new DateOnly(2027, 1, 2)] },
        Actor = "ufficio",
        At = At(0),
    };

    private static void AssertSame(StaffOverride expected, StaffOverride actual)
    {
        Assert.Equal(expected.Override.Dates, actual.Override.Dates);
        Assert.Equal(expected.Override.Hours, actual.Override.Hours);
        Assert.Equal(expected, actual with { Override = actual.Override with { Dates = expected.Override.Dates, Hours = expected.Override.Hours } });
    }

    private async Task<IEnumerable<string>> InForceAsync(LineId line) =>
        (await Overrides.ListInForceAsync()).Where(entry => entry.Line == line).Select(static entry => entry.Override.Id);

    private async Task<IEnumerable<string>> HistoryAsync(LineId line) =>
        (await Overrides.ListHistoryAsync(line)).Select(static entry => entry.Override.Id);
}
