import { describe, expect, it } from 'vitest'
import type { Project } from '../../src/content/entry.ts'
import { modelOf, noon, trialSite, type Visiting } from '../helpers/trial.ts'

const project = (now?: number) =>
  modelOf('project', '/projekt/lyftet', trialSite(), now === undefined ? {} : { now })

describe('a project tells', () => {
  it('how it is doing, by its latest report that says so', () => {
    expect(project().status?.text).toBe('Risk för avvikelse')
    expect(project().statusReport).toEqual({ text: 'Våren i lyftet', href: '/nyheter/varen' })
    expect(project(noon('2021-02-01')).status?.text).toBe('Enligt plan')
  })

  it('how long it runs, and how much of the time has passed', () => {
    expect(project().period).toBe('januari 2020 – december 2021')
    expect(project().elapsed).toBe('71\u00a0% av tiden har gått')
    expect(project(noon('2024-01-01')).elapsed).toBe('100\u00a0% av tiden har gått')
  })

  it('its figures as a chart and as a table, oldest first', () => {
    const [participants, satisfied] = project().series
    expect(participants?.rows).toEqual([
      {
        date: { text: '31 december 2020', iso: '2020-12-31' },
        value: '280',
        report: { text: 'Hösten i lyftet', href: '/nyheter/hosten' },
      },
      {
        date: { text: '30 april 2021', iso: '2021-04-30' },
        value: 'cirka\u00a0400',
        report: { text: 'Våren i lyftet', href: '/nyheter/varen' },
      },
    ])
    expect(participants?.chart?.toString()).toContain('<svg')
    expect(satisfied?.chart).toBeNull()
  })

  it('the same chart to everyone, drawn once until something is published', () => {
    const chart = (visiting: Visiting = {}) =>
      modelOf('project', '/projekt/lyftet', site, visiting).series[0]?.chart
    const site = trialSite()
    const drawn = chart()
    expect(drawn).toBeDefined()
    expect(chart({ variant: 'all', now: noon('2021-06-20') })).toBe(drawn)
    const before = chart({ now: noon('2021-05-13') })
    expect(String(drawn)).toContain('chart__corrected')
    expect(String(before)).not.toContain('chart__corrected')
  })

  it('all its figures in one table, with nothing where a report was silent', () => {
    const { figures, series } = project()
    expect(series.map(({ name }) => name)).toEqual(['Utbildade personer', 'Nöjda'])
    expect(figures.map(({ date, href, values }) => [date.iso, href, ...values])).toEqual([
      ['2020-12-31', '/nyheter/hosten', '280', ''],
      ['2021-04-30', '/nyheter/varen', 'cirka\u00a0400', '81'],
    ])
  })

  it('what it says that it is measured by, or else all that its reports count', () => {
    const shownOf = (measures: Project['measures']) => {
      const projects = trialSite().projects.map((each) => ({ ...each, measures }))
      const { series } = modelOf('project', '/projekt/lyftet', trialSite({ projects }))
      return series.map(({ id }) => id)
    }
    expect(shownOf([{ measure: 'satisfied' }])).toEqual(['satisfied'])
    expect(shownOf([])).toEqual(['participants', 'satisfied'])
  })

  it('how far it has come beside how far the time had come', () => {
    const [participants, satisfied] = project().series
    expect(participants?.target).toMatch(
      /^cirka.400 av 1.200, 33.% av målet; 66.% av tiden har gått$/,
    )
    expect(satisfied?.target).toBe('')
  })

  it('what it has reached, what is late and what is to come', () => {
    expect(project().milestones.map(({ title, stateText }) => [title, stateText])).toEqual([
      ['Lyftet börjar', 'Nådd'],
      ['Hundra personer', 'Nådd 2 april 2021'],
      ['Halvtid', 'Försenad'],
      ['Slutrapport', 'Kommer'],
    ])
    const before = project(noon('2021-04-01')).milestones.map(({ state }) => state)
    expect(before).toEqual(['reached', 'late', 'coming', 'coming'])
  })

  it('in one line, in the list of projects', () => {
    expect(modelOf('projects', '/projekt').projects).toEqual([
      {
        href: '/projekt/lyftet',
        title: 'Lyftet',
        description: 'En beskrivning som är lång nog för att hålla måttet på femtio tecken.',
        period: 'januari 2020 – december 2021',
        status: { status: 'atRisk', text: 'Risk för avvikelse', explanation: 'Kurser skjuts upp.' },
        reports: '2 rapporter, den senaste 12 maj 2021',
      },
    ])
  })
})

describe('the start page', () => {
  it('shows the latest report in full, then the others, then the projects', () => {
    const start = modelOf('start', '/')
    expect(start.heading).toBe('Provplatsen')
    expect(start.lead).toMatchObject({
      title: 'Våren i lyftet',
      summary: ['Fler deltar.', 'Kurser skjuts upp.'],
    })
    expect(start.lead?.keyFigures[0]?.change).toBe('+120 sedan förra rapporten')
    expect(start.newest.map(({ title }) => title)).toEqual(['Hösten i lyftet', 'Platsen öppnar'])
    expect(start.projects.map(({ title }) => title)).toEqual(['Lyftet'])
  })

  it('stands also before there is anything to tell', () => {
    const start = modelOf('start', '/', trialSite({ reports: [], projects: [], pages: [] }))
    expect(start.lead).toBeNull()
  })
})
