// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Subscribers;

namespace WhatsUrp.Abstractions.Tests.Subscribers;

public sealed class PolicyTextTests
{
    [Fact]
    public void Another_text_has_another_digest_however_it_was_made()
    {
        var policy = new PolicyText("2026-01", "Il servizio è gratuito.", null);
        Assert.Equal(64, policy.Sha256.Length);
        Assert.NotEqual(policy.Sha256, (policy with { Text = "Il servizio costa." }).Sha256);
        Assert.Equal(policy.Sha256, (policy with { Text = policy.Text }).Sha256);
    }
}
