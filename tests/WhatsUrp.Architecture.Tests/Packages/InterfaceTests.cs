// SPDX-License-Identifier: BSD-3-Clause

using System.Reflection;
using WhatsUrp.Architecture.Tests.Tree;

namespace WhatsUrp.Architecture.Tests.Packages;

public sealed class InterfaceTests
{
    private const int Most = 7;

    private const BindingFlags Declared =
        BindingFlags.DeclaredOnly | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static;

    public static TheoryData<string> Packages => Package.Cases;

    [Theory]
    [MemberData(nameof(Packages))]
    public void Public_interfaces_have_at_most_seven_members(string name) =>
        Offenders.None(new Package(name).Assembly.GetExportedTypes()
            .Where(type => type.IsInterface && Members(type) > Most)
            .Select(type => $"{type.FullName} has {Members(type)} members"));

    private static int Members(Type type) =>
        type.GetMethods(Declared).Count(method => !method.IsSpecialName) + type.GetProperties(Declared).Length + type.GetEvents(Declared).Length;
}
