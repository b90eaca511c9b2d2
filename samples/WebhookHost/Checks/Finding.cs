// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.WebhookHost.Checks;

/// <summary>What a check found.</summary>
internal sealed record Finding(bool IsGood, string Text)
{
    public static Finding Ok(string text) => new(true, text);

    public static Finding Fix(string text) => new(false, text);
}
