// SPDX-License-Identifier: BSD-3-Clause

using System.Globalization;
using CsCheck;

namespace WhatsUrp.LedgerKit;

/// <summary>One random step: numbers that <see cref="LedgerWorld"/> reads as an operation and its particulars.</summary>
internal sealed record LedgerStep(int Action, int A, int B, int C)
{
    public static Gen<LedgerStep> Gen { get; } = CsCheck.Gen.Select(
        CsCheck.Gen.Int[0, 99], CsCheck.Gen.Int[0, 999], CsCheck.Gen.Int[0, 999], CsCheck.Gen.Int[0, 999], (action, a, b, c) => new LedgerStep(action, a, b, c));

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"new({Action}, {A}, {B}, {C})");
}
