// SPDX-License-Identifier: BSD-3-Clause

using NetArchTest.Rules;
using WhatsUrp.Architecture.Tests.Tree;

namespace WhatsUrp.Architecture.Tests.Packages;

/// <summary>WhatsApp, HTTP servers, SQL and xunit are details: each is known in its own packages alone.</summary>
public sealed class TechnologyTests
{
    private static readonly string[] Storage = ["WhatsUrp.Storage", "WhatsUrp.Storage.Sqlite", "WhatsUrp.Storage.PostgreSql"];
    private static readonly string[] CloudApi = ["WhatsUrp.CloudApi", "WhatsUrp.Simulator"];
    private static readonly string[] Servers = ["WhatsUrp.AspNetCore", "WhatsUrp.Simulator", "WhatsUrp.Testing"];
    private static readonly string[] Testing = ["WhatsUrp.Testing"];
    private static readonly string[] ICalendar = ["WhatsUrp.OfficeHours.ICalendar"];
    private static readonly string[] Csv = ["WhatsUrp.Broadcasting"];
    private static readonly string[] Tokens = ["WhatsUrp.AspNetCore"];

    public static TheoryData<string> Packages => Package.Cases;

    [Theory]
    [MemberData(nameof(Packages))]
    public void Sql_is_known_by_the_storage_packages_alone(string name) =>
        Knows(name, Storage, "System.Data", "Microsoft.Data", "Npgsql");

    [Theory]
    [MemberData(nameof(Packages))]
    public void Http_clients_are_known_by_the_cloud_api_alone(string name) =>
        Knows(name, CloudApi, "System.Net.Http");

    [Theory]
    [MemberData(nameof(Packages))]
    public void Http_servers_are_known_by_their_host_packages_alone(string name) =>
        Knows(name, Servers, "Microsoft.AspNetCore", "System.Net.HttpListener");

    [Theory]
    [MemberData(nameof(Packages))]
    public void Xunit_is_known_by_the_testing_package_alone(string name) =>
        Knows(name, Testing, "Xunit");

    [Theory]
    [MemberData(nameof(Packages))]
    public void ICalendar_is_known_by_its_reader_alone(string name) =>
        Knows(name, ICalendar, "Ical.Net", "NodaTime");

    [Theory]
    [MemberData(nameof(Packages))]
    public void Csv_is_known_by_the_broadcasts_alone(string name) =>
        Knows(name, Csv, "nietras.SeparatedValues");

    [Theory]
    [MemberData(nameof(Packages))]
    public void Packages_come_from_the_short_list(string name)
    {
        (string[] Packages, string Package)[] special = [(Testing, "xunit"), (ICalendar, "Ical.Net"), (Csv, "Sep"), (Tokens, "Microsoft.AspNetCore.Authentication.JwtBearer")];
        string[] list = ["Microsoft.Data.Sqlite", "Npgsql", "Polly.Core", .. special.Where(one => one.Packages.Contains(name)).Select(one => one.Package)];

        Offenders.None(new Package(name).PackageReferences
            .Where(package => !package.StartsWith("Microsoft.Extensions.", StringComparison.Ordinal))
            .Except(list));
    }

    private static void Knows(string name, string[] allowed, params string[] technology)
    {
        if (allowed.Contains(name))
        {
            return;
        }

        var result = Types.InAssembly(new Package(name).Assembly).ShouldNot().HaveDependencyOnAny(technology).GetResult();
        Offenders.None(result.FailingTypeNames ?? []);
    }
}
