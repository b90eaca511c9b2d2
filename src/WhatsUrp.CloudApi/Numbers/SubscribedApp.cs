// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.CloudApi.Numbers;

/// <summary>An app to which the webhooks of a business account go.</summary>
/// <param name="Id">The id of the app.</param>
/// <param name="Name">Its name.</param>
/// <param name="OverrideAddress">Where its webhooks go instead of the app's own address; <see langword="null"/> when there is no override.</param>
public sealed record SubscribedApp(string Id, string Name, Uri? OverrideAddress);
