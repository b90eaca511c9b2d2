// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.Commands.OptOut.Likeness;

/// <summary>Takes what a message is made of.</summary>
internal interface ILeaveFeatureSink
{
    /// <summary>Takes one feature.</summary>
    /// <param name="token">The token that it ends with.</param>
    /// <param name="feature">The feature, valid during the call.</param>
    void Take(int token, ReadOnlySpan<char> feature);
}
