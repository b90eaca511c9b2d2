// SPDX-License-Identifier: BSD-3-Clause

using Microsoft.Extensions.Options;

namespace WhatsUrp.AspNetCore.Media;

/// <summary>Checks the options.</summary>
[OptionsValidator]
internal sealed partial class MediaFolderOptionsValidator : IValidateOptions<MediaFolderOptions>;
