// SPDX-License-Identifier: BSD-3-Clause

using CsCheck;

namespace WhatsUrp.Storage.Sqlite.Tests.Model;

/// <summary>One random step: numbers that <see cref="StoreWorld"/> reads as a change, an erasure or an expiry.</summary>
internal sealed record StoreStep(
    int Action, int Line, int From, int Replaces, int Minutes, (int Kind, int List)[] Consents, int Field, int Draft, int Slip)
{
    public static Gen<StoreStep> Gen { get; } = CsCheck.Gen.Select(
        CsCheck.Gen.Int[0, 39],
        CsCheck.Gen.Int[0, 1],
        CsCheck.Gen.Int[0, StoreWorld.Addresses.Count - 1],
        CsCheck.Gen.Int[0, (StoreWorld.Addresses.Count * 6) - 1],
        CsCheck.Gen.Int[0, 15],
        CsCheck.Gen.Select(CsCheck.Gen.Int[1, 9], CsCheck.Gen.Int[0, 3]).Array[0, 2],
        CsCheck.Gen.Int[0, 6],
        CsCheck.Gen.Int[0, 7]).Select(
            CsCheck.Gen.Int[0, 19],
            (step, slip) => new StoreStep(step.Item1, step.Item2, step.Item3, step.Item4, step.Item5, step.Item6, step.Item7, step.Item8, slip));
}
