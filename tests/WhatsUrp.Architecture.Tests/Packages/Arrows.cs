// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.Architecture.Tests.Packages;

/// <summary>Which package may know which: the table of the architecture, towards Abstractions.</summary>
internal static class Arrows
{
    private const string Abstractions = "WhatsUrp.Abstractions";

    public static readonly IReadOnlyDictionary<string, string[]> MayKnow = new Dictionary<string, string[]>
    {
        [Abstractions] = [],
        ["WhatsUrp.OfficeHours"] = [Abstractions],
        ["WhatsUrp.OfficeHours.ICalendar"] = [Abstractions, "WhatsUrp.OfficeHours"],
        ["WhatsUrp.Commands"] = [Abstractions],
        ["WhatsUrp.Broadcasting"] = [Abstractions],
        ["WhatsUrp.CloudApi"] = [Abstractions],
        ["WhatsUrp.AspNetCore"] = [Abstractions, "WhatsUrp.CloudApi"],
        ["WhatsUrp.Storage"] = [Abstractions],
        ["WhatsUrp.Storage.Sqlite"] = [Abstractions, "WhatsUrp.Storage"],
        ["WhatsUrp.Storage.PostgreSql"] = [Abstractions, "WhatsUrp.Storage"],
        ["WhatsUrp.Simulator"] = [Abstractions, "WhatsUrp.CloudApi"],
        ["WhatsUrp.Testing"] = [Abstractions, "WhatsUrp.Simulator"],
    };
}
