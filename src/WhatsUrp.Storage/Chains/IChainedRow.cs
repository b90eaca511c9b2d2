// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.Storage.Chains;

/// <summary>One row of a hash chain.</summary>
internal interface IChainedRow
{
    /// <summary>Gets the place in the line's chain: 1, 2, 3 without gaps.</summary>
    long Sequence { get; }

    /// <summary>Gets the hash of the row before; <see cref="HashChain.Genesis"/> for the first.</summary>
    byte[] PreviousHash { get; }

    /// <summary>Gets the hash of this row as it was recorded.</summary>
    byte[] Hash { get; }

    /// <summary>Computes the hash anew, over the hash of the row before and all that the row proves.</summary>
    byte[] ComputeHash();
}
