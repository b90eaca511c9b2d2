// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.CloudApi.Templates;

/// <summary>A button of a template.</summary>
/// <param name="Type">The platform's name of its kind, such as <c>QUICK_REPLY</c>, <c>URL</c>, <c>PHONE_NUMBER</c>, <c>FLOW</c>, <c>COPY_CODE</c>.</param>
/// <param name="Text">What it says: at most 25 characters; <see langword="null"/> where the platform writes it.</param>
/// <param name="Url">The page that it opens, which may end in a gap; <see langword="null"/> for other kinds.</param>
/// <param name="PhoneNumber">The number that it calls; <see langword="null"/> for other kinds.</param>
/// <param name="FlowId">The form that it opens; <see langword="null"/> for other kinds.</param>
/// <param name="Example">An example of the code or of the whole address; <see langword="null"/> where nothing is to fill.</param>
public sealed record TemplateButton(string Type, string? Text, string? Url = null, string? PhoneNumber = null, string? FlowId = null, string? Example = null);
