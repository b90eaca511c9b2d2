// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.CloudApi.Webhooks;

/// <summary>Something irregular in a webhook that was read all the same.</summary>
/// <param name="Irregularity">What.</param>
/// <param name="Path">Where, such as <c>entry[0].changes[0].value.messages[2].timestamp</c>; holds no personal data.</param>
public sealed record WebhookDiagnostic(WebhookIrregularity Irregularity, string Path);
