// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.CloudApi.Tests.Bench;

/// <summary>A request as it arrived at the network.</summary>
internal sealed record RecordedRequest(HttpMethod Method, Uri Address, string? Authorization, string? UserAgent, string? ContentType, string Body)
{
    public string Path => Address.PathAndQuery;
}
