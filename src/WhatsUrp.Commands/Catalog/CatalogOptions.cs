// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.Commands.Catalog;

/// <summary>Carries the start-up check of the lines; the lines themselves are read from the configuration section.</summary>
internal sealed class CatalogOptions;
