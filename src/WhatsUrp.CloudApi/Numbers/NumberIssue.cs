// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.CloudApi.Numbers;

/// <summary>Something that stands in the way of sending.</summary>
/// <param name="Entity">What it concerns, such as <c>PHONE_NUMBER</c>, <c>WABA</c>, <c>BUSINESS</c> or <c>APP</c>.</param>
/// <param name="Code">The platform's code, if any.</param>
/// <param name="Description">What is wrong.</param>
/// <param name="Solution">What to do, if the platform says so.</param>
public sealed record NumberIssue(string Entity, int? Code, string Description, string? Solution);
