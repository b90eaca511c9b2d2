// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.CloudApi.Webhooks.Citizens;

namespace WhatsUrp.CloudApi.Webhooks.Messages;

/// <summary>A notice about a citizen: another number, another user id, another identity key.</summary>
/// <param name="Type">What changed, such as <c>user_changed_number</c>; <see langword="null"/> when missing.</param>
/// <param name="Body">The platform's sentence about it; <see langword="null"/> when missing.</param>
/// <param name="Previous">Who the citizen was, where older payloads say so beside the sender; all parts may be missing.</param>
/// <param name="Current">The new number or user id; all parts may be missing.</param>
/// <param name="IdentityHash">The digest of the new identity key; <see langword="null"/> when not given.</param>
public sealed record SystemContent(string? Type, string? Body, CitizenIdentity Previous, CitizenIdentity Current, string? IdentityHash) : ReceivedContent;
