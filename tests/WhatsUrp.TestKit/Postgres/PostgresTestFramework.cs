// SPDX-License-Identifier: BSD-3-Clause

using System.Reflection;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace WhatsUrp.TestKit.Postgres;

/// <summary>The framework of xunit, which skips the tests of classes with <see cref="NeedsPostgresAttribute"/> where there is no server.</summary>
/// <remarks>The tests of the conformance suites are inherited: an attribute on each test cannot do it.</remarks>
public sealed class PostgresTestFramework(IMessageSink messages) : XunitTestFramework(messages)
{
    /// <inheritdoc/>
    protected override ITestFrameworkExecutor CreateExecutor(AssemblyName assemblyName) =>
        new Executor(assemblyName, SourceInformationProvider, DiagnosticMessageSink);

    private sealed class Executor(AssemblyName assembly, ISourceInformationProvider source, IMessageSink messages)
        : XunitTestFrameworkExecutor(assembly, source, messages)
    {
        protected override void RunTestCases(
            IEnumerable<IXunitTestCase> testCases, IMessageSink executionMessageSink, ITestFrameworkExecutionOptions executionOptions) =>
            base.RunTestCases(testCases.Select(Skipped), executionMessageSink, executionOptions);

        private static IXunitTestCase Skipped(IXunitTestCase test)
        {
            var needsServer = test.TestMethod.TestClass.Class.GetCustomAttributes(typeof(NeedsPostgresAttribute)).Any();
            return needsServer && TestPostgres.WhySkipped is { } reason ? new SkippedCase(test, reason) : test;
        }
    }

    private sealed class SkippedCase : XunitTestCase
    {
        public SkippedCase(IXunitTestCase test, string reason)
            : base(new NullMessageSink(), TestMethodDisplay.ClassAndMethod, TestMethodDisplayOptions.None, test.TestMethod, test.TestMethodArguments) =>
            SkipReason = reason;

        [Obsolete("For the deserializer of xunit alone.", error: true)]
        public SkippedCase()
        {
        }
    }
}
