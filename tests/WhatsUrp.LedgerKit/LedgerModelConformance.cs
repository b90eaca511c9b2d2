// SPDX-License-Identifier: BSD-3-Clause

using System.Globalization;
using CsCheck;
using WhatsUrp.Testing.Conformance;
using Xunit;

namespace WhatsUrp.LedgerKit;

/// <summary>
/// F34: whatever happens, a ledger shows what the ledger in memory shows. <c>WHATSURP_LEDGER_SEQUENCES</c> and <c>WHATSURP_LEDGER_STEPS</c>
/// make it longer than the 300 sequences of 60 operations.
/// </summary>
[Trait("Category", "Property")]
public abstract class LedgerModelConformance
{
    [Fact]
    public async Task F34_whatever_happens_the_ledger_shows_what_the_model_shows()
    {
        var steps = Setting("WHATSURP_LEDGER_STEPS", 60);
        await LedgerStep.Gen.Array[steps].SampleAsync(
            async sequence =>
            {
                var clock = new LedgerClock(new DateTimeOffset(2026, 5, 25, 9, 0, 0, TimeSpan.Zero));
                await using var session = await OpenNewAsync(clock);
                var world = new LedgerWorld(session, clock);
                await world.BeginAsync();
                foreach (var step in sequence)
                {
                    await world.RunAsync(step);
                }

                await world.CompareAsync();
            },
            iter: Setting("WHATSURP_LEDGER_SEQUENCES", 300),
            threads: Threads,
            print: sequence => string.Join(", ", sequence.Select(step => step.ToString())));
    }

    /// <summary>Gets how many sequences run at the same time.</summary>
    protected virtual int Threads => -1;

    /// <summary>Opens a ledger without any data, whose data are gone when it is closed.</summary>
    /// <param name="clock">The clock that the ledger goes by.</param>
    /// <returns>The open ledger.</returns>
    protected abstract ValueTask<LedgerSession> OpenNewAsync(TimeProvider clock);

    private static int Setting(string name, int usual) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : usual;
}
