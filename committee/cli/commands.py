"""What every command rests on: the book, who acts in it, and refusals as one line."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager

import click
from click.core import NoArgsIsHelpError
from flask import current_app
from flask.cli import AppGroup
from sqlalchemy import select
from sqlalchemy.exc import OperationalError, ProgrammingError
from sqlalchemy.orm import Session

from committee.context import Context
from committee.database import db, writing
from committee.model.council import Council
from committee.rules.permissions import Actor
from committee.rules.refusals import NotFound, Refusal
from committee.rules.vocabulary import Role
