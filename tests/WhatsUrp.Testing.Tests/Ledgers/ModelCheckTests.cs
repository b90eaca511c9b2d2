// SPDX-License-Identifier: BSD-3-Clause

using CsCheck;
using WhatsUrp.LedgerKit;
using WhatsUrp.Testing.Conformance;

namespace WhatsUrp.Testing.Tests.Ledgers;

/// <summary>The check of the check: a ledger with a fault does not pass it.</summary>
[Trait("Category", "Property")]
public sealed class ModelCheckTests
{
    [Theory]
    [InlineData("no fencing")]
    [InlineData("no reserve")]
    [InlineData("hasty reaper")]
    [InlineData("one doubt at a time")]
    [InlineData("believes anybody")]
    [InlineData("never tries again")]
    public async Task A_ledger_with_a_fault_is_told_from_the_model(string fault) =>
        await Assert.ThrowsAsync<CsCheckException>(new FaultyModel(fault).F34_whatever_happens_the_ledger_shows_what_the_model_shows);

    private sealed class FaultyModel(string fault) : LedgerModelConformance
    {
        protected override async ValueTask<LedgerSession> OpenNewAsync(TimeProvider clock)
        {
            var sound = await new MemoryData().OpenAsync(clock);
            return new LedgerSession(new FaultyOutbox(sound.Outbox, fault), sound.Broadcasts, sound.Upkeep, sound.Subscribers, sound.DisposeAsync);
        }
    }
}
