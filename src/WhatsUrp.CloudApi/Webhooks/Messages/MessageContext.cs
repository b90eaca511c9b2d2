// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.CloudApi.Webhooks.Citizens;

namespace WhatsUrp.CloudApi.Webhooks.Messages;

/// <summary>What a message refers to.</summary>
/// <param name="Id">The message that it answers or that carried the tapped button; <see langword="null"/> when none is named.</param>
/// <param name="From">Who had sent that one; all parts may be missing.</param>
/// <param name="Forwarded">Whether it was forwarded, be it once or often.</param>
/// <param name="FrequentlyForwarded">Whether it was forwarded more than five times.</param>
/// <param name="Product">The product that it asks about; <see langword="null"/> when none.</param>
public sealed record MessageContext(string? Id, CitizenIdentity From, bool Forwarded, bool FrequentlyForwarded, ReferredProduct? Product);
