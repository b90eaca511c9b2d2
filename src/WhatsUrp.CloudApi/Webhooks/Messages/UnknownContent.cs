// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.CloudApi.Webhooks.Messages;

/// <summary>A message of a type that we do not know; its JSON stands in the event.</summary>
/// <param name="Raw">The member that is named as the type; empty when there is none.</param>
public sealed record UnknownContent(RawJson Raw) : ReceivedContent;
