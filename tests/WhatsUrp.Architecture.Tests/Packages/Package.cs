// SPDX-License-Identifier: BSD-3-Clause

using System.Reflection;
using System.Xml.Linq;
using WhatsUrp.Architecture.Tests.Tree;
using WhatsUrp.TestKit.Files;

namespace WhatsUrp.Architecture.Tests.Packages;

/// <summary>One package of <c>src/</c>: its project file and its assembly.</summary>
internal sealed class Package(string name)
{
    private readonly XDocument _project = XDocument.Load(ProjectRoot.PathOf($"src/{name}/{name}.csproj"));

    public static IEnumerable<string> Names => ProjectTree.FoldersIn("src");

    public static TheoryData<string> Cases => [.. Names];

    public Assembly Assembly => Assembly.Load(name);

    public string? Description => Property("Description");

    public string RootNamespace => Property("RootNamespace") ?? name;

    /// <summary>The projects it references, by name.</summary>
    public IEnumerable<string> ProjectReferences => Includes("ProjectReference").Select(path => Path.GetFileNameWithoutExtension(path.Replace('\\', '/')));

    public IEnumerable<string> PackageReferences => Includes("PackageReference");

    public IEnumerable<string> AssemblyReferences => Assembly.GetReferencedAssemblies().Select(reference => reference.Name!);

    private string? Property(string element) => _project.Descendants(element).FirstOrDefault()?.Value;

    private IEnumerable<string> Includes(string element) => _project.Descendants(element).Select(e => e.Attribute("Include")!.Value);
}
