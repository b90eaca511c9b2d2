// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.CloudApi.Webhooks.Messages;

/// <summary>The advertisement or post from which a citizen came. Whatever is missing is <see langword="null"/>.</summary>
/// <param name="SourceType">What it is: <c>ad</c> or <c>post</c>.</param>
/// <param name="SourceId">Its id.</param>
/// <param name="SourceUrl">Its address.</param>
/// <param name="Headline">Its headline.</param>
/// <param name="Body">Its text.</param>
/// <param name="MediaType">What it shows: <c>image</c> or <c>video</c>.</param>
/// <param name="MediaUrl">The address of the picture or clip.</param>
/// <param name="ThumbnailUrl">The address of the preview.</param>
/// <param name="ClickId">The id of the click.</param>
/// <param name="Welcome">The greeting that the citizen was shown.</param>
public sealed record MessageReferral(
    string? SourceType,
    string? SourceId,
    string? SourceUrl,
    string? Headline,
    string? Body,
    string? MediaType,
    string? MediaUrl,
    string? ThumbnailUrl,
    string? ClickId,
    string? Welcome);
