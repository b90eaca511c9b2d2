// SPDX-License-Identifier: BSD-3-Clause

using Microsoft.Extensions.Configuration;
using WhatsUrp.Commands.Catalog;
using WhatsUrp.Commands.Tests.Samples;

namespace WhatsUrp.Commands.Tests.Configuration;

/// <summary>Who accepts the policy must not leave by it.</summary>
public sealed class AcceptanceTests
{
    [Theory]
    [InlineData("STOP")]
    [InlineData("Niente Mirto")]
    [InlineData("DISATTIVAMIRTO")]
    public void A_phrase_of_leaving_accepts_nothing(string accept) =>
        Assert.Contains(SampleLines.TryLoadText("mirto", With(accept)).Faults, fault => fault.StartsWith("WURP0208", StringComparison.Ordinal) && fault.Contains("Policy:Accept:0", StringComparison.Ordinal));

    [Theory]
    [InlineData("non mandatemi più niente")]
    [InlineData("basta con gli avvisi")]
    public void Nor_does_what_is_heard_as_leaving(string accept)
    {
        using var stream = new MemoryStream(System.Text.Encoding.UTF8.GetBytes($$"""{ "Lines": { "mirto": {{With(accept)}} } }"""));

        Assert.Contains(LineCatalogReader.Read(new ConfigurationBuilder().AddJsonStream(stream).Build(), []).Faults, fault => fault.StartsWith("WURP0229", StringComparison.Ordinal) && fault.Contains("Policy:Accept", StringComparison.Ordinal));
    }

    private static string With(string accept) => MirtoLine.Json.Replace("\"Accept\": [ \"SI\",", $"\"Accept\": [ \"{accept}\",", StringComparison.Ordinal);
}
