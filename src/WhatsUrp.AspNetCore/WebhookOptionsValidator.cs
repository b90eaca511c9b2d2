// SPDX-License-Identifier: BSD-3-Clause

using Microsoft.Extensions.Options;

namespace WhatsUrp.AspNetCore;

/// <summary>Checks the options one by one.</summary>
[OptionsValidator]
internal sealed partial class WebhookOptionsValidator : IValidateOptions<WebhookOptions>;
