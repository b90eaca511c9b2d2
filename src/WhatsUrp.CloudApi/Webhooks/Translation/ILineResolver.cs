// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Lines;

namespace WhatsUrp.CloudApi.Webhooks.Translation;

/// <summary>Tells which lines a webhook concerns.</summary>
/// <remarks>Thread-safe. <see cref="LineTable"/> is the usual one.</remarks>
public interface ILineResolver
{
    /// <summary>Finds the lines.</summary>
    /// <param name="origin">Which account and number the change is about.</param>
    /// <returns>One line where the origin names a number; every line of the account where it names none; empty when the host serves none of them.</returns>
    IReadOnlyList<LineId> Resolve(WebhookOrigin origin);
}
